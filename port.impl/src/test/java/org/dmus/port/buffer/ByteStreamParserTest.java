package org.dmus.port.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
