package org.dmus.port.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Streams of any bytes; {@code -Djqwik.tries.default=1000000} compares as many. */
class ByteStreamPropertyTest {
  private static final int WHOLE = 1 << 10;

  /** Real-time messages, the others as characters, and the bytes of a sysex that goes on. */
  private static final class Heard implements MessageSink {
    private final List<String> realTime = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final StringBuilder pieces = new StringBuilder();
    private int bytes;

    @Override
    public void message(byte[] data, int length, boolean complete, long time100ns) {
      String text = new String(data, 0, length, StandardCharsets.ISO_8859_1);
      bytes += length;
      if (text.charAt(0) >= 0xF8) {
        realTime.add(text);
        return;
      }
      pieces.append(text);
      if (complete) {
        messages.add(pieces.toString());
        pieces.setLength(0);
      }
    }
  }

  @Provide
  Arbitrary<byte[]> streams() {
    Arbitrary<Byte> bytes =
        Arbitraries.frequencyOf(
            Tuple.of(12, range(0, 0x7F)),
            Tuple.of(4, range(0x80, 0xEF)),
            Tuple.of(2, Arbitraries.just((byte) 0xF0)),
            Tuple.of(2, Arbitraries.just((byte) 0xF7)),
            Tuple.of(2, range(0xF1, 0xF6)),
            Tuple.of(2, range(0xF8, 0xFF)));
    return bytes.array(byte[].class).ofMaxSize(48);
  }

  private static Arbitrary<Byte> range(int from, int to) {
    return Arbitraries.integers().between(from, to).map(Integer::byteValue);
  }

  @Property
  void everyStreamMeansWhatTheTextOfTheStandardSays(
      @ForAll("streams") byte[] stream, @ForAll @IntRange(min = 3, max = 9) int piece) {
    assertThat(parsed(stream, piece).messages)
        .isEqualTo(new StreamOracle(stream, piece).messages());
  }

  @Property
  void everyByteIsInAMessageOrCountedAndRealTimeIsHeardAtOnce(
      @ForAll("streams") byte[] stream, @ForAll @IntRange(min = 3, max = 9) int piece) {
    Heard heard = new Heard();
    ByteStreamParser parser = new ByteStreamParser(heard, piece);
    int realTime = 0;
    for (byte each : stream) {
      parser.parse(each, 0);
      realTime += (each & 0xFF) >= 0xF8 ? 1 : 0;
      assertThat(heard.realTime).hasSize(realTime);
    }
    parser.reset();

    assertThat(heard.bytes + parser.droppedBytes() - parser.addedBytes()).isEqualTo(stream.length);
    assertThat(parser.faults().total() > 0).isEqualTo(parser.droppedBytes() > 0);
  }

  @Property
  void whatWasParsedAndWrittenOutIsParsedTheSame(@ForAll("streams") byte[] stream) {
    List<String> messages = parsed(stream, WHOLE).messages;
    ByteArrayOutputStream normal = new ByteArrayOutputStream();
    messages.forEach(each -> normal.writeBytes(each.getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(parsed(normal.toByteArray(), WHOLE).messages).isEqualTo(messages);
  }

  private static Heard parsed(byte[] stream, int piece) {
    Heard heard = new Heard();
    new ByteStreamParser(heard, piece).parse(stream, 0, stream.length, 0);
    return heard;
  }
}
