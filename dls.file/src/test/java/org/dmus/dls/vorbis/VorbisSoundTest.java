package org.dmus.dls.vorbis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VorbisSoundTest {
  /** Of the frames, low byte first: the same on every Java, interpreted or compiled. */
  private static final String SHA_256 =
      "1671da1b2319993f8ea0e45f90e2f2efb8cd9c02665a840222b307f9c3462a12";

  private static short[] decode(byte[] ogg) throws VorbisException {
    return VorbisSound.of(ByteBuffer.wrap(ogg)).decode();
  }

  @Test
  void aStreamIsAsLongAsWhatWasEncodedBeforeItIsDecoded() throws Exception {
    assertThat(VorbisSound.of(ByteBuffer.wrap(TestTone.ogg())).frames()).isEqualTo(TestTone.FRAMES);
  }

  @Test
  void itSoundsLikeWhatWasEncoded() throws Exception {
    short[] before = TestTone.samples();
    short[] after = decode(TestTone.ogg());
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < TestTone.FRAMES; i++) {
      both += before[i] * after[i];
      first += before[i] * before[i];
      second += after[i] * after[i];
    }
    assertThat(both / Math.sqrt(first * second)).isGreaterThan(0.99);
    assertThat(second / first).isCloseTo(1, within(0.02));
  }

  /** oggdec of vorbis-tools 1.4.2 gives the same frames but 52, which are one step aside. */
  @Test
  void theFramesAreTheSameOnEveryJava() throws Exception {
    short[] frames = decode(TestTone.ogg());
    ByteBuffer bytes = ByteBuffer.allocate(2 * frames.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(frames);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(SHA_256);
  }

  @Test
  void aFlippedBitIsFoundAndItsPageNamed() throws Exception {
    byte[] ogg = TestTone.ogg();
    ogg[ogg.length - 100] ^= 4;
    VorbisSound sound = VorbisSound.of(ByteBuffer.wrap(ogg));
    assertThatThrownBy(sound::decode)
        .isInstanceOfSatisfying(
            VorbisException.class,
            e -> {
              assertThat(e).hasMessage("has a page whose checksum is wrong");
              assertThat(e.offset()).isBetween(1, ogg.length - 100);
            });
  }

  @Test
  void whatIsCutShortIsRefused() {
    byte[] ogg = TestTone.ogg();
    for (int length : new int[] {0, 1, 27, 57, 58, 100, ogg.length / 2, ogg.length - 1}) {
      assertThatThrownBy(() -> decode(Arrays.copyOf(ogg, length)))
          .isInstanceOf(VorbisException.class);
    }
  }

  @Test
  void twoChannelsAreRefused() {
    byte[] ogg = TestTone.ogg();
    ogg[39] = 2;
    assertThatThrownBy(() -> decode(TestTone.resealed(ogg))).hasMessage("is no mono Ogg Vorbis");
  }

  @Test
  void aLengthThatTheBytesCannotHaveIsRefusedBeforeAnythingIsAllocated() {
    byte[] ogg = TestTone.ogg();
    ByteBuffer bytes = ByteBuffer.wrap(ogg).order(ByteOrder.LITTLE_ENDIAN);
    int last = ogg.length - 27;
    while (!OggStream.isPage(bytes, last)) {
      last--;
    }
    bytes.putLong(last + 6, 600L * ogg.length);
    assertThatThrownBy(() -> decode(TestTone.resealed(ogg)))
        .hasMessage("claims " + 600 * ogg.length + " frames of " + ogg.length + " bytes");
    bytes.putLong(last + 6, -1);
    assertThatThrownBy(() -> decode(TestTone.resealed(ogg)))
        .hasMessage("does not say how long it is");
    bytes.putLong(last + 6, 2L * TestTone.FRAMES);
    assertThatThrownBy(() -> decode(TestTone.resealed(ogg))).hasMessageContaining("it claims");
  }

  @Test
  void codebooksOfAMillionEntriesAreRefused() {
    byte[] ogg = TestTone.ogg();
    int codebook = 0;
    while (ogg[codebook] != 'B' || ogg[codebook + 1] != 'C' || ogg[codebook + 2] != 'V') {
      codebook++;
    }
    Arrays.fill(ogg, codebook + 5, codebook + 8, (byte) 0xFF);
    ogg[codebook + 8] |= 1; // ordered: few bits say how long all codewords are
    assertThatThrownBy(() -> decode(TestTone.resealed(ogg)))
        .hasMessage("has codebooks of more than 131072 entries");
  }

  @Test
  void whateverTheBytesAreDecodingEnds() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] good = TestTone.ogg();
    int decoded = 0;
    for (int i = 0; i < 150; i++) {
      byte[] bad = good.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        bad[58 + random.nextInt(good.length - 58)] = (byte) random.nextInt();
      }
      try {
        decoded += decode(TestTone.resealed(bad)).length / TestTone.FRAMES;
      } catch (VorbisException expected) {
        assertThat(expected.offset()).as("seed %d", seed).isBetween(0, good.length);
      } catch (RuntimeException unexpected) {
        throw new AssertionError("seed " + seed + ", round " + i, unexpected);
      }
    }
    assertThat(decoded).as("seed %d", seed).isPositive();
  }
}
