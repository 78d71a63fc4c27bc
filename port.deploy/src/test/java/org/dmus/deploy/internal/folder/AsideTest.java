package org.dmus.deploy.internal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AsideTest {
  @TempDir private Path deploy;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs a right that users do not have there")
  void aTextThatIsALinkIsNotRead() throws IOException {
    Path folder = Files.createDirectory(deploy.resolve(Aside.FOLDER));
    Path jar = Files.writeString(folder.resolve("a.jar"), "no jar");
    Path secret = Files.writeString(deploy.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.resolve("a.jar.txt"), secret);
    assertThat(new Aside(deploy).list().get(jar).why()).isEmpty();
  }
}
