package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.buffer.ByteStreamParser;
import org.dmus.port.engine.EventPool;
import org.junit.jupiter.api.Test;

/** From raw bytes to messages, with pools of any size (invariants I3, I4, I8). */
class CaptureSinkTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int LONG_SYSEX_BYTES = 10_000;

  private final List<String> messages = new ArrayList<>();
  private final List<DMusKernelEvent> kept = new ArrayList<>();
  private boolean keeping;
  private int losses;

  private CaptureSink sink(EventPool pool) {
    return new CaptureSink(
        pool,
        16,
        new CaptureSink.Output() {
          @Override
          public void heard() {}

          @Override
          public void accept(DMusKernelEvent message) {
            messages.add(text(message));
            if (keeping) {
              kept.add(message);
            } else {
              pool.putMessage(message);
            }
          }

          @Override
          public void lost() {
            losses++;
          }
        });
  }

  private static String text(DMusKernelEvent message) {
    StringBuilder text = new StringBuilder();
    for (DMusKernelEvent e = message; e != null; e = e.next()) {
      assertThat(e.isComplete()).as("only the last piece ends it").isEqualTo(e.next() == null);
      text.append(HEX.formatHex(e.bytes(), 0, e.eventBytes()));
    }
    return text.toString();
  }

  /**
   * Raw bytes as a stream sends them: in events of no pool, so that the pool is the sink's alone.
   */
  private static void feed(CaptureSink sink, byte[] bytes) {
    for (int at = 0; at < bytes.length; at += DMusKernelEvent.INLINE_BYTES) {
      DMusKernelEvent event = new DMusKernelEvent();
      int count = Math.min(DMusKernelEvent.INLINE_BYTES, bytes.length - at);
      System.arraycopy(bytes, at, event.bytes(), 0, count);
      event.eventBytes(count);
      event.channelGroup(1);
      event.flags(DMusKernelEvent.EVENT_INCOMPLETE);
      sink.putMessage(event);
    }
  }

  private static void feed(CaptureSink sink, String hex) {
    feed(sink, HEX.parseHex(hex.replace(" ", "")));
  }

  private static String sysex(int bytes) {
    return "F0" + "11".repeat(bytes - 2) + "F7";
  }

  @Test
  void aSysexLongerThanABufferComesInPiecesOfWhichTheLastIsComplete() {
    EventPool pool = new EventPool(16, 16);
    feed(sink(pool), sysex(LONG_SYSEX_BYTES));
    assertThat(messages).containsExactly(sysex(LONG_SYSEX_BYTES));
    assertThat(pool.statistics().used()).isZero();
  }

  @Test
  void aSysexOfWhichAPieceFindsNoRoomIsLostAsAWholeAndCountedOnce() {
    EventPool pool = new EventPool(16, 2);
    CaptureSink sink = sink(pool);
    feed(sink, sysex(LONG_SYSEX_BYTES) + "903C40");
    assertThat(messages).containsExactly("903C40");
    assertThat(sink.lost()).isEqualTo(1);
    assertThat(pool.statistics().used()).isZero();
    assertThat(pool.freeBuffers()).isEqualTo(2);
  }

  @Test
  void aSysexBeyondTheLimitIsLostAsAWholeAndWhatFollowsIsNot() {
    EventPool pool = new EventPool(64, 64);
    CaptureSink sink = sink(pool);
    feed(sink, sysex(65_536) + sysex(65_537) + "F0F7");
    assertThat(messages).containsExactly(sysex(65_536), "F0F7");
    assertThat(sink.lost()).isEqualTo(1);
  }

  @Test
  void theEndOfANoteThatFindsNoRoomIsMadeUpForBeforeAnythingElse() {
    EventPool pool = new EventPool(2, 2);
    CaptureSink sink = sink(pool);
    keeping = true;
    feed(sink, "923C40 933C40 823C40 B34000 C205");
    assertThat(messages).containsExactly("923C40", "933C40");
    assertThat(sink.lost()).isEqualTo(3);
    assertThat(losses).isEqualTo(3);
    kept.forEach(pool::putMessage);
    keeping = false;
    feed(sink, "923E40");
    assertThat(messages).endsWith("B27B00", "B34000", "923E40");
  }

  @Test
  void whatIsOwedIsForgottenInStopForTheClientForgetsTheNotesToo() {
    EventPool pool = new EventPool(2, 2);
    CaptureSink sink = sink(pool);
    keeping = true;
    feed(sink, "923C40 933C40 823C40");
    sink.setState(KsState.STOP);
    kept.forEach(pool::putMessage);
    keeping = false;
    feed(sink, "923E40");
    assertThat(messages).containsExactly("923C40", "933C40", "923E40");
  }

  @Test
  void aClockBetweenThePiecesOfALongSysexComesFirstAndLeavesItIntact() {
    EventPool pool = new EventPool(16, 16);
    String sysex = sysex(LONG_SYSEX_BYTES);
    feed(
        sink(pool),
        sysex.substring(0, LONG_SYSEX_BYTES) + "F8" + sysex.substring(LONG_SYSEX_BYTES));
    assertThat(messages).containsExactly("F8", sysex);
  }

  @Test
  void aResetInTheMiddleOfALongSysexLeavesNoFragment() {
    EventPool pool = new EventPool(16, 16);
    feed(sink(pool), sysex(LONG_SYSEX_BYTES).substring(0, LONG_SYSEX_BYTES) + "FF 903C40");
    assertThat(messages.get(0)).isEqualTo("FF");
    assertThat(messages.get(1)).startsWith("F0").endsWith("F7");
    assertThat(messages).hasSize(3).endsWith("903C40");
  }

  @Test
  void everyByteIsInAMessageOrCounted() {
    long seed = new Random().nextLong();
    System.out.println("CaptureSinkTest seed " + seed);
    Random random = new Random(seed);
    byte[] stream = new byte[300_000];
    for (int i = 0; i < stream.length; i++) {
      int kind = random.nextInt(40);
      stream[i] =
          (byte) (kind == 0 ? 0xF0 : kind < 8 ? 0x80 | random.nextInt(128) : random.nextInt(128));
    }
    List<String> parsed = new ArrayList<>();
    ByteStreamParser parser =
        new ByteStreamParser((b, n, whole, t) -> parsed.add(HEX.formatHex(b, 0, n)), 4_096);
    parser.parse(stream, 0, stream.length, 0);
    parser.reset();
    long inMessages = String.join("", parsed).length() / 2;
    assertThat(inMessages - parser.addedBytes() + parser.droppedBytes()).isEqualTo(stream.length);

    CaptureSink sink = sink(new EventPool(64, 32));
    feed(sink, stream);
    sink.setState(KsState.STOP);
    assertThat(String.join("", messages)).isEqualTo(String.join("", parsed));
    assertThat(sink.lost()).isEqualTo(parser.droppedBytes());
  }

  @Test
  void anEventThatIsWholePassesUnchanged() {
    CaptureSink sink = sink(new EventPool(4, 4));
    DMusKernelEvent whole = new DMusKernelEvent();
    whole.shortMessage(0x90, 60, 64, 3);
    whole.channelGroup(7);
    keeping = true;
    sink.putMessage(whole);
    assertThat(kept).containsExactly(whole);
    assertThat(whole.channelGroup()).isEqualTo(7);
  }
}
