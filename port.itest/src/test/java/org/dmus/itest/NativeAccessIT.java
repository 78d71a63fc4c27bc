package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A serial port needs native code; of that the JVM - from 24 on - says nothing. */
class NativeAccessIT {
  @TempDir private Path folder;

  private Process cable(Path near, Path far) throws Exception {
    Assumptions.assumeTrue(
        new ProcessBuilder("sh", "-c", "command -v socat")
                .redirectOutput(Redirect.DISCARD)
                .start()
                .waitFor()
            == 0,
        "socat is not installed");
    Process socat =
        new ProcessBuilder("socat", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far)
            .redirectError(Redirect.DISCARD)
            .start();
    Unzipped.await(() -> Files.exists(near) && Files.exists(far));
    return socat;
  }

  @Test
  void aSerialPortIsOpenedWithoutAWordOfTheJvm() throws Exception {
    Path near = folder.resolve("near");
    Path far = folder.resolve("far");
    Process cable = cable(near, far);
    try {
      Unzipped dmus = Unzipped.into(folder);
      Files.writeString(
          dmus.home().resolve("conf/org.dmus.link.serial-module.cfg"),
          "name = module\nport = " + near + "\nbaud = 38400\n");
      Path output = folder.resolve("output.txt");
      Process shell = dmus.command(output, "shell").start();
      try (OutputStream keys = shell.getOutputStream();
          InputStream heard = Files.newInputStream(far)) {
        Unzipped.await(() -> type(keys, "ports") && Unzipped.read(output).contains("module"));
        type(keys, "send module 90 3C 40");
        assertThat(heard.readNBytes(3)).containsExactly(0x90, 0x3C, 0x40);
        type(keys, "exit");
        shell.waitFor();
      } finally {
        shell.destroyForcibly().waitFor();
      }
      assertThat(output).content().contains("module").doesNotContain("WARNING");
    } finally {
      cable.destroyForcibly().waitFor();
    }
  }

  private static boolean type(OutputStream keys, String line) {
    try {
      keys.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      keys.flush();
      return true;
    } catch (IOException e) {
      throw new AssertionError("the console has ended", e);
    }
  }

  @Test
  void theLauncherMayUseNativeCode() throws Exception {
    Path launcher = Unzipped.into(folder).home().resolve("lib/org.dmus.port.launch.jar");
    try (JarFile jar = new JarFile(launcher.toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Enable-Native-Access"))
          .isEqualTo("ALL-UNNAMED");
    }
  }
}
