package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bank dump comes from a device, becomes a take, and goes to a device again, byte for byte.
 * {@code -Ddmus.sysex.bytes=4194304} for the longest that a take has room for.
 */
class SysexTakeIT {
  private static final int BYTES = Integer.getInteger("dmus.sysex.bytes", 300_000);

  @TempDir private Path folder;

  private static byte[] dump() {
    long seed = System.nanoTime();
    System.out.println("SysexTakeIT seed " + seed);
    Random random = new Random(seed);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0x90, 60, 64, (byte) 0xF0});
    for (int i = 0; i < BYTES - 2; i++) {
      bytes.write(random.nextInt(128));
    }
    bytes.writeBytes(new byte[] {(byte) 0xF7, (byte) 0x80, 60, 64});
    return bytes.toByteArray();
  }

  @Test
  void aBankDumpGoesThroughATakeUnchanged() throws Exception {
    Unzipped dmus = Unzipped.into(folder);
    byte[] dump = dump();
    String in = Files.write(folder.resolve("in.bytes"), dump).toString();
    String take = folder.resolve("take.mid").toString();
    Path out = folder.resolve("out.bytes");
    Unzipped.Ended captured = dmus.run("capture", "--device", in, "-o", take);
    assertThat(captured.code()).as(captured.output()).isZero();
    Unzipped.Ended played =
        dmus.run("play", take, "--port", "uart", "--device", out.toString(), "--fast");
    assertThat(played.code()).as(played.output()).isZero();
    assertThat(out).hasBinaryContent(dump);
  }
}
