package org.dmus.wave.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.dmus.ks.WaveFormat;
import org.dmus.ks.WaveFormat.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WavContainerTest {

  private static final WaveFormat CD = new WaveFormat(44_100, 2, Encoding.PCM_16);
  private static final int SIZES_AT = 12;
  private static final int FORMAT_AT = 48;
  private static final int DATA_AT = 72;

  @Test
  void aFileSaysItsLengths() {
    ByteBuffer header = header(new WavContainer(CD), 4_000);
    assertThat(tag(header, 0)).isEqualTo("RIFF");
    assertThat(header.getInt(4)).isEqualTo(header.capacity() - 8 + 4_000);
    assertThat(tag(header, SIZES_AT)).isEqualTo("JUNK");
    assertThat(tag(header, DATA_AT)).isEqualTo("data");
    assertThat(header.getInt(DATA_AT + 4)).isEqualTo(4_000);
  }

  @Test
  void theFormatChunkDescribesTheSamples() {
    ByteBuffer header = header(new WavContainer(CD), 0);
    assertThat(tag(header, FORMAT_AT)).isEqualTo("fmt ");
    assertThat(header.getShort(FORMAT_AT + 8)).isEqualTo((short) 1);
    assertThat(header.getShort(FORMAT_AT + 10)).isEqualTo((short) 2);
    assertThat(header.getInt(FORMAT_AT + 12)).isEqualTo(44_100);
    assertThat(header.getInt(FORMAT_AT + 16)).isEqualTo(176_400);
    assertThat(header.getShort(FORMAT_AT + 20)).isEqualTo((short) 4);
    assertThat(header.getShort(FORMAT_AT + 22)).isEqualTo((short) 16);
  }

  @Test
  void theLargestRiffStaysRiff() {
    int overhead = new WavContainer(CD).header(0).length - 8;
    assertThat(tag(header(new WavContainer(CD, overhead + 400), 400), 0)).isEqualTo("RIFF");
    assertThat(tag(header(new WavContainer(CD, overhead + 400), 404), 0)).isEqualTo("RF64");
  }

  @Test
  void moreThanFourGibibytesBecomeRf64() {
    long dataBytes = 5L << 30;
    ByteBuffer header = header(new WavContainer(CD), dataBytes);
    assertThat(tag(header, 0)).isEqualTo("RF64");
    assertThat(header.getInt(4)).isEqualTo(-1);
    assertThat(tag(header, SIZES_AT)).isEqualTo("ds64");
    assertThat(header.getInt(SIZES_AT + 4)).isEqualTo(28);
    assertThat(header.getLong(SIZES_AT + 8)).isEqualTo(dataBytes + header.capacity() - 8);
    assertThat(header.getLong(SIZES_AT + 16)).isEqualTo(dataBytes);
    assertThat(header.getLong(SIZES_AT + 24)).isEqualTo(dataBytes / 4);
    assertThat(header.getInt(SIZES_AT + 32)).isZero();
    assertThat(header.getInt(DATA_AT + 4)).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void theHeaderKeepsItsLengthWhenItBecomesRf64(Encoding encoding) {
    WavContainer container = new WavContainer(new WaveFormat(48_000, 1, encoding), 1_000);
    assertThat(container.header(2_000)).hasSameSizeAs(container.header(0));
  }

  @Test
  void aStreamHasTheCommonHeaderAndUnknownLengths() {
    ByteBuffer header = header(new WavContainer(CD), Container.UNKNOWN_LENGTH);
    assertThat(header.capacity()).isEqualTo(44);
    assertThat(tag(header, 0)).isEqualTo("RIFF");
    assertThat(header.getInt(4)).isEqualTo(-1);
    assertThat(tag(header, 36)).isEqualTo("data");
    assertThat(header.getInt(40)).isEqualTo(-1);
  }

  @Test
  void anOddLengthIsPadded() {
    WavContainer container = new WavContainer(new WaveFormat(8_000, 1, Encoding.PCM_24));
    assertThat(container.padding(9)).isEqualTo(1);
    assertThat(container.padding(12)).isZero();
    assertThat(header(container, 9).getInt(4)).isEqualTo(72 + 10);
  }

  private static ByteBuffer header(Container container, long dataBytes) {
    return ByteBuffer.wrap(container.header(dataBytes)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String tag(ByteBuffer header, int at) {
    return new String(header.array(), at, 4, StandardCharsets.US_ASCII);
  }
}
