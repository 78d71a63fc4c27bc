package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dmus cable} says with its exit code whether the cable is whole. */
class CableCommandIT {
  @TempDir private Path folder;

  private String fifo(String name) throws Exception {
    Path fifo = folder.resolve(name);
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    return fifo.toString();
  }

  @Test
  void aCableThatGivesEverythingBackIsWhole() throws Exception {
    String cable = fifo("cable");
    Unzipped.Ended ended = Unzipped.into(folder).run("cable", cable, cable, "-n", "5", "-i", "1");
    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("sent 5, returned 5, lost 0").contains("latency ms: min");
  }

  @Test
  void aCableThatLosesMessagesEndsWith9() throws Exception {
    String silent = fifo("silent");
    String out = folder.resolve("out.bytes").toString();
    try (RandomAccessFile held = new RandomAccessFile(silent, "rw")) { // so that it has no end
      Unzipped dmus = Unzipped.into(folder);
      Unzipped.Ended ended = dmus.run("cable", out, silent, "-n", "5", "-i", "1");
      assertThat(ended.code()).as(ended.output()).isEqualTo(9);
      assertThat(ended.output()).contains("sent 5, returned 0, lost 5").doesNotContain("latency");
      assertThat(held.getChannel().isOpen()).isTrue();
    }
  }
}
