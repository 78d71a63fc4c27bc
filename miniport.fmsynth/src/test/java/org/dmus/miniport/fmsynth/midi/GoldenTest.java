package org.dmus.miniport.fmsynth.midi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sound, bit for bit: the same on every JVM. */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/song.sha256");
  private static final int RATE = 44_100;

  /** Three seconds of everything on all channels. */
  private static float[][] song(int call) {
    FmSynthesizer synthesizer = new FmSynthesizer(RATE, 2, 1);
    Random random = new Random(42);
    float[][] planes = new float[2][3 * RATE];
    for (int beat = 0; beat < 30; beat++) {
      for (int channel = 0; channel < 16; channel++) {
        int key = 36 + random.nextInt(48);
        synthesizer.message(0xC0 | channel, random.nextInt(128), 0);
        synthesizer.message(0xB0 | channel, 1 + random.nextInt(12), random.nextInt(128));
        synthesizer.message(0xE0 | channel, 0, random.nextInt(128));
        synthesizer.message((random.nextBoolean() ? 0x90 : 0x80) | channel, key, 90);
      }
      int end = (beat + 1) * RATE / 10;
      for (int at = beat * RATE / 10; at < end; at += call) {
        synthesizer.render(planes, at, Math.min(call, end - at));
      }
    }
    return planes;
  }

  private static String digest(float[][] planes) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (float[] plane : planes) {
      ByteBuffer bytes = ByteBuffer.allocate(plane.length * Float.BYTES);
      bytes.asFloatBuffer().put(plane);
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Test
  void theSoundIsTheRecordedOneWhateverTheLengthOfTheCalls() throws Exception {
    String whole = digest(song(4_410));
    record(whole);
    assertThat(digest(song(97))).isEqualTo(whole);
    assertThat(whole)
        .as(
            "the sound has changed; if that is meant, record it again and say why in the commit:"
                + " mvn -o -pl miniport.fmsynth -am test -Dtest=GoldenTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.write=true")
        .isEqualTo(Files.readString(GOLDEN).strip());
  }

  private static void record(String digest) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, digest + "\n");
    }
  }
}
