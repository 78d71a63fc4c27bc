package org.dmus.picture.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.dmus.picture.WaveFormatException;
import org.dmus.picture.Wavs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundFileTest {
  private static final int RATE = 8_000;
  @TempDir Path folder;

  private SoundFile open(byte[] bytes) throws IOException {
    return SoundFile.open(Files.write(folder.resolve("a.wav"), bytes));
  }

  private static byte[] half(int bits, boolean isFloat) {
    ByteBuffer data = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    switch (bits) {
      case 8 -> data.put((byte) 192);
      case 16 -> data.putShort((short) 16_384);
      case 24 -> data.put(new byte[] {0, 0, 64});
      case 32 -> data.putInt(isFloat ? Float.floatToIntBits(0.5f) : 1 << 30);
      default -> data.putDouble(0.5);
    }
    byte[] sample = new byte[data.flip().limit()];
    data.get(sample);
    return sample;
  }

  @ParameterizedTest
  @CsvSource({"1,8", "1,16", "1,24", "1,32", "3,32", "3,64"})
  void everyEncodingIsRead(int tag, int bits) throws IOException {
    byte[] data = half(bits, tag == 3);
    try (SoundFile file = open(Wavs.file("RIFF", tag, 1, RATE, bits, data, data.length))) {
      float[][] planes = file.planes();
      assertThat(file.read(planes)).isEqualTo(1);
      assertThat(planes[0][0]).isCloseTo(0.5f, within(1e-6f));
      assertThat(file.read(planes)).isZero();
    }
  }

  @Test
  void channelsAreToldApart() throws IOException {
    Path wav = folder.resolve("b.wav");
    Wavs.pcm16(wav, RATE, 3, 20_000, (frame, channel) -> frame == 9_999 ? channel / 4.0 : 0);
    try (SoundFile file = SoundFile.open(wav)) {
      file.seek(9_999);
      float[][] planes = file.planes();
      assertThat(file.read(planes)).isPositive();
      for (int channel = 0; channel < 3; channel++) {
        assertThat(planes[channel][0]).isCloseTo(channel / 4f, within(1e-4f));
        assertThat(planes[channel][1]).isZero();
      }
    }
  }

  @Test
  void aFileThatWasCutOffOrDoesNotKnowItsLengthIsReadToItsEnd() throws IOException {
    for (int stated : new int[] {0, -1, 1_000_000}) {
      try (SoundFile file = open(Wavs.file("RIFF", 1, 2, RATE, 16, new byte[4_001], stated))) {
        assertThat(file.frames()).isEqualTo(1_000);
      }
    }
  }

  @Test
  void theLengthOfAnRf64IsInItsChunkOfSizes() throws IOException {
    byte[] wav = Wavs.file("RF64", 1, 1, RATE, 16, new byte[400], -1);
    ByteBuffer file = ByteBuffer.allocate(wav.length + 36).order(ByteOrder.LITTLE_ENDIAN);
    file.put(wav, 0, 12).put("ds64".getBytes()).putInt(28).putLong(0).putLong(200);
    file.putLong(0).putInt(0).put(wav, 12, wav.length - 12);
    try (SoundFile sound = open(file.array())) {
      assertThat(sound.frames()).isEqualTo(100);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20, 85, format 85 of 16 bits",
    "22, 0, 0 channels",
    "22, 65, 65 channels",
    "24, 0, 0 Hz",
    "34, 12, format 1 of 12 bits",
    "8, 0, not a WAV file",
    "12, 0, its sound comes before its format",
    "36, 0, it has no sound"
  })
  void whatCannotBeReadSaysWhyAndWhatHelps(int at, int value, String why) throws IOException {
    byte[] wav = Wavs.file("RIFF", 1, 1, RATE, 16, new byte[8], 8);
    for (int i = at; i < (at == 24 ? at + 4 : at + 1); i++) {
      wav[i] = (byte) value;
    }
    assertThatThrownBy(() -> open(wav).close())
        .isInstanceOfSatisfying(WaveFormatException.class, e -> assertThat(e.cure()).isNotBlank())
        .hasMessageContaining(why);
  }

  @Test
  void aFileThatShrinksWhileItIsReadIsSaid() throws IOException {
    try (SoundFile file = open(Wavs.file("RIFF", 1, 1, RATE, 16, new byte[100_000], 100_000))) {
      Files.write(folder.resolve("a.wav"), new byte[60]);
      assertThatThrownBy(() -> file.read(file.planes())).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void damagedFilesAreReadOrRefusedButNeverMore() throws IOException {
    long seed = 42;
    Random random = new Random(seed);
    byte[] good = Wavs.file("RIFF", 3, 2, RATE, 32, new byte[256], 256);
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = good.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        bytes[random.nextInt(44)] = (byte) random.nextInt();
      }
      byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      try (SoundFile file = open(random.nextBoolean() ? bytes : cut)) {
        assertThat(Envelope.of(file, 0, file.frames() + 1, 10).peak(0))
            .as("seed %d", seed)
            .isFinite();
      } catch (WaveFormatException e) {
        refused++;
      }
    }
    assertThat(refused).as("seed %d", seed).isBetween(200, 1_990);
  }
}
