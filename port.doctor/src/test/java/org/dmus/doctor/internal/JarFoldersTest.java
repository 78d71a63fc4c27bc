package org.dmus.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;

class JarFoldersTest {
  @TempDir private Path home;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs a right that users do not have there")
  void aLinkOutOfTheDeployFolderIsNotRead() throws IOException {
    Path deploy = Files.createDirectory(home.resolve("deploy"));
    Path outside = Files.writeString(home.resolve("secret.txt"), "secret");
    Path inside = Files.writeString(deploy.resolve("whole.jar"), "no jar");
    Files.createSymbolicLink(deploy.resolve("out.jar"), outside);
    Files.createSymbolicLink(deploy.resolve("in.jar"), inside);
    Files.createSymbolicLink(deploy.resolve("nowhere.jar"), home.resolve("nowhere"));
    assertThat(new JarFolders(context()).jars(BundleJar.Folder.DEPLOY))
        .extracting(jar -> jar.file().getFileName().toString())
        .containsExactlyInAnyOrder("whole.jar", "in.jar");
  }

  private BundleContext context() {
    return (BundleContext)
        Proxy.newProxyInstance(
            BundleContext.class.getClassLoader(),
            new Class<?>[] {BundleContext.class},
            (proxy, method, args) -> JarFolders.HOME.equals(args[0]) ? home.toString() : null);
  }
}
