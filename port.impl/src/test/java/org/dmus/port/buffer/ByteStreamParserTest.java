package org.dmus.port.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.dmus.client.StreamFault;
import org.dmus.client.StreamFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteStreamParserTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final List<String> messages = new ArrayList<>();
  private final ByteStreamParser parser = parser(messages);

  private static ByteStreamParser parser(List<String> to) {
    return new ByteStreamParser(
        (bytes, length, complete, time) ->
            to.add(HEX.formatHex(bytes, 0, length) + (complete ? "" : "+")),
        16);
  }

  private void parse(String hex) {
    byte[] bytes = HEX.parseHex(hex.replace(" ", ""));
    parser.parse(bytes, 0, bytes.length, 0);
  }

  @Test
  void runningStatusIsExpanded() {
    parse("90 3C 40 3E 40");
    assertThat(messages).containsExactly("903C40", "903E40");
  }

  @Test
  void aRealTimeByteInsideAMessageComesFirst() {
    parse("90 3C F8 40");
    assertThat(messages).containsExactly("F8", "903C40");
  }

  @Test
  void aRealTimeByteInsideSysexLeavesItIntact() {
    parse("F0 01 F8 02 F7");
    assertThat(messages).containsExactly("F8", "F00102F7");
  }

  @Test
  void sysexCutOffByANoteLeavesNoStrayData() {
    parse("F0 01 02 90 3C 40");
    assertThat(messages).containsExactly("903C40");
    assertThat(parser.droppedBytes()).isEqualTo(3);
  }

  @Test
  void cutOffSysexOfWhichPiecesAreGoneGetsItsEnd() {
    parse("F0 " + "01 ".repeat(20) + "90 3C 40");
    assertThat(messages).containsExactly("F0" + "01".repeat(15) + "+", "F7", "903C40");
  }

  @Test
  void aDataByteWithoutStatusIsDroppedAndCounted() {
    parse("3C 40");
    assertThat(messages).isEmpty();
    assertThat(parser.droppedBytes()).isEqualTo(2);
  }

  @Test
  void systemCommonClearsRunningStatus() {
    parse("90 3C 40 F3 05 3E 40 F6 F2 01 02");
    assertThat(messages).containsExactly("903C40", "F305", "F6", "F20102");
    assertThat(parser.droppedBytes()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "90 3C 40 F3 05 06, ORPHAN_DATA, 1, 5, 06",
    "3C 40, ORPHAN_DATA, 2, 1, 40",
    "F8 F4, UNDEFINED_STATUS, 1, 1, F4",
    "90 F5, UNDEFINED_STATUS, 1, 1, F5",
    "F0 F7 F7, LONE_END, 1, 2, F7",
    "90 3C F7, LONE_END, 1, 2, F7",
    "90 3C C1 05, MESSAGE_CUT, 1, 2, 90",
    "90 3C 40 3E F8 FF, MESSAGE_CUT, 1, 5, 90",
    "F0 01 F8 02 B0 07 7F, SYSEX_CUT, 1, 4, F0",
    "F0 01 F0 01 F0 F7, SYSEX_CUT, 2, 4, F0",
  })
  void everyFaultIsCountedByItsKindWithThePlaceAndTheValueOfTheLast(
      String stream, StreamFault kind, long times, long offset, String value) {
    parse(stream);
    StreamFaults faults = parser.faults();
    assertThat(faults.counts()).containsEntry(kind, times);
    int last = Integer.parseInt(value, 16);
    assertThat(faults.last()).contains(new StreamFaults.Last(kind, offset, last));
  }

  @Test
  void aMessageThatGoesOnWhenTheStreamStopsIsUnfinished() {
    parse("F0 01");
    parser.reset();
    parser.reset();
    parse("90 3C");
    parser.reset();
    assertThat(parser.faults())
        .hasToString("2 unfinished; last at byte 4: unfinished 90")
        .extracting(StreamFaults::total)
        .isEqualTo(2L);
  }

  @Test
  void runningStatusAndRealTimeAnywhereAreNoFaults() {
    parse("90 3C 40 3E F8 40 F0 01 FE 02 F7 F6 F2 01 02 C0 05 06");
    assertThat(parser.faults()).isSameAs(StreamFaults.NONE);
  }

  @Test
  void emptySysexIsAMessage() {
    parse("F0 F7");
    assertThat(messages).containsExactly("F0F7");
  }

  @Test
  void longSysexComesInPieces() {
    parse("F0 " + "11 ".repeat(40) + "F7");
    assertThat(String.join("", messages).replace("+", "")).isEqualTo("F0" + "11".repeat(40) + "F7");
    assertThat(messages).hasSize(3);
    assertThat(messages.subList(0, 2)).allMatch(m -> m.endsWith("+"));
  }

  @Test
  void everyByteIsInAMessageOrCountedWhateverTheChunks() {
    long seed = new Random().nextLong();
    System.out.println("ByteStreamParserTest seed " + seed);
    Random random = new Random(seed);
    byte[] stream = new byte[200_000];
    for (int i = 0; i < stream.length; i++) {
      stream[i] =
          (byte) (random.nextInt(3) == 0 ? 0x80 | random.nextInt(128) : random.nextInt(128));
    }
    parser.parse(stream, 0, stream.length, 0);
    List<String> inChunks = new ArrayList<>();
    ByteStreamParser second = parser(inChunks);
    for (int at = 0; at < stream.length; ) {
      int count = Math.min(1 + random.nextInt(50), stream.length - at);
      second.parse(Arrays.copyOfRange(stream, at, at + count), 0, count, 0);
      at += count;
    }
    assertThat(inChunks).isEqualTo(messages);
    assertThat(messages).allMatch(m -> m.startsWith("F") || !m.endsWith("+"));
  }
}
