package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As a user would see it: a jar is refused while a line is being typed. */
class NoticesIT {
  private static final String HALF_A_LINE = "send synth no";

  @TempDir private Path folder;

  @Test
  void aRefusalAppearsAboveTheLineThatIsTyped() throws Exception {
    assumeTrue(Terminal.isThere(), "tmux is not installed");
    Unzipped dmus = Unzipped.into(folder);
    try (Terminal console = Terminal.of(dmus.command(folder.resolve("unused"), "shell"))) {
      console.await("dmus>");
      console.typeUntil("deployments", "nothing is deployed");
      console.write(HALF_A_LINE);
      console.await("dmus> " + HALF_A_LINE);
      drop("nobundle.jar", dmus.home().resolve("deploy"));
      console.await("WARN  port.deploy: nobundle.jar: it is no bundle");
      Unzipped.await(() -> lastLine(console).equals("dmus> " + HALF_A_LINE));
      assertThat(lastLine(console)).isEqualTo("dmus> " + HALF_A_LINE);
    }
  }

  private void drop(String name, Path deploy) throws Exception {
    Path jar = folder.resolve(name);
    try (JarOutputStream empty = new JarOutputStream(Files.newOutputStream(jar), new Manifest())) {
      empty.finish();
    }
    Files.move(jar, deploy.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String lastLine(Terminal console) {
    String text = console.text().strip();
    return text.substring(text.lastIndexOf('\n') + 1).strip();
  }
}
