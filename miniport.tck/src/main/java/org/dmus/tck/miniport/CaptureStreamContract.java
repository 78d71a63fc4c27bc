package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.dmus.tck.miniport.CollectingSink.Piece;
import org.junit.jupiter.api.Test;

/** What a capture stream delivers, and when. */
@MiniportContract(value = DMusStreamType.MIDI_CAPTURE, area = Area.CAPTURE)
public class CaptureStreamContract {

  /** Serves a stream until it has delivered so many bytes, whether it asks for it or not. */
  static void waitFor(MiniportBench bench, TestStream stream, CollectingSink sink, int bytes) {
    bench.workUntil(
        () -> {
          stream.put(null);
          return sink.bytes().length >= bytes;
        });
  }

  @Test
  @Behaviour(41)
  void everyByteIsDeliveredInOrder(MiniportBench bench) {
    long seed = bench.subject().seed();
    byte[] take = new byte[5_000];
    new Random(seed).nextBytes(take);
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = bench.openCapture(sink).to(KsState.RUN);
    for (int from = 0; from < take.length; from += 100) { // less than any FIFO holds
      bench.device().feed(Arrays.copyOfRange(take, from, from + 100));
      waitFor(bench, stream, sink, from + 100);
    }
    Sequence.assertBytes("bytes that were delivered, seed " + seed, sink.bytes(), take);
  }

  @Test
  @Behaviour(41)
  void pauseDelivers(MiniportBench bench) {
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = bench.openCapture(sink).to(KsState.PAUSE);
    bench.device().feed(Messages.control(1));
    waitFor(bench, stream, sink, 3);
    Sequence.assertBytes("bytes that were delivered", sink.bytes(), Messages.control(1));
  }

  @Test
  @Behaviour(40)
  void whatCameInStopIsNeverDelivered(MiniportBench bench) {
    assertIsDiscarded(bench, KsState.STOP);
  }

  @Test
  @Behaviour(40)
  void whatCameInAcquireIsNeverDelivered(MiniportBench bench) {
    assertIsDiscarded(bench, KsState.ACQUIRE);
  }

  private static void assertIsDiscarded(MiniportBench bench, KsState state) {
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = bench.openCapture(sink).to(KsState.RUN);
    stream.to(state);
    bench.device().feed(Messages.control(1));
    bench.device().awaitTaken(bench, stream);
    stream.put(null);
    stream.to(KsState.RUN);
    bench.device().feed(Messages.control(2));
    waitFor(bench, stream, sink, 3);
    Sequence.assertBytes("bytes that were delivered", sink.bytes(), Messages.control(2));
  }

  @Test
  void capturedBytesAskForService(MiniportBench bench) {
    CollectingSink sink = new CollectingSink(bench.pool());
    bench.openCapture(sink).to(KsState.RUN);
    bench.device().feed(Messages.control(1));
    bench.workUntil(() -> sink.bytes().length >= 3); // nobody but its group calls the stream
    Sequence.assertBytes("bytes that were delivered", sink.bytes(), Messages.control(1));
  }

  @Test
  void nothingIsDeliveredOutsideTheEngine(MiniportBench bench) {
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = bench.openCapture(sink).to(KsState.RUN);
    bench.device().feed(Messages.sysex(1_000));
    waitFor(bench, stream, sink, 1_000);
    assertThat(sink.threads())
        .as("threads that delivered")
        .containsOnly(Thread.currentThread().getName());
  }

  @Test
  @Behaviour(64)
  @Claimed(64)
  void twentyBytesAreThreePiecesOfOneDelivery(MiniportBench bench) {
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = bench.open(DMusStreamType.MIDI_CAPTURE);
    stream.mxf().connectOutput(sink);
    stream.to(KsState.RUN);
    bench.device().feed(Messages.sysex(20));
    bench.device().awaitTaken(bench, stream);
    stream.put(null);
    long time = bench.clock().getTime();
    assertThat(sink.pieces())
        .as("pieces that were delivered")
        .containsExactly(piece(8, time), piece(8, time), piece(4, time));
  }

  private static Piece piece(int bytes, long time) {
    return new Piece(1, bytes, DMusKernelEvent.EVENT_INCOMPLETE, 1, time);
  }

  @Test
  @Behaviour(65)
  @Claimed(65)
  void allBytesOfADeliveryCarryTheTimeOfTheFirst(MiniportBench bench) {
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = bench.open(DMusStreamType.MIDI_CAPTURE);
    stream.mxf().connectOutput(sink);
    stream.to(KsState.RUN);
    long first = bench.clock().getTime();
    feedTwice(bench, stream);
    stream.put(null);
    long second = bench.clock().getTime();
    feedTwice(bench, stream);
    stream.put(null);
    assertThat(sink.pieces())
        .as("pieces that were delivered")
        .extracting(Piece::presTime100ns)
        .containsExactly(first, first, second, second);
  }

  /** Feeds 16 bytes, the second half a second later. */
  private static void feedTwice(MiniportBench bench, TestStream stream) {
    bench.device().feed(Messages.sysex(8));
    bench.device().awaitTaken(bench, stream);
    bench.clock().advance(10_000_000);
    bench.device().feed(Messages.sysex(8));
    bench.device().awaitTaken(bench, stream);
  }

  @Test
  void timesNeverGoBack(MiniportBench bench) {
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = bench.openCapture(sink).to(KsState.RUN);
    for (int i = 1; i <= 20; i++) {
      bench.device().feed(Messages.control(i));
      waitFor(bench, stream, sink, 3 * i);
      bench.clock().advance(10_000);
    }
    assertThat(sink.pieces())
        .as("pieces that were delivered")
        .extracting(Piece::presTime100ns)
        .isSorted();
  }

  @Test
  void anExhaustedPoolLosesNoByte(MiniportBench bench) {
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = bench.openCapture(sink).to(KsState.RUN);
    List<DMusKernelEvent> taken = new ArrayList<>();
    for (DMusKernelEvent e = bench.pool().getMessage(); e != null; ) {
      taken.add(e);
      e = bench.pool().getMessage();
    }
    bench.device().feed(Messages.sysex(100));
    bench.device().awaitTaken(bench, stream);
    bench.port().serve(0);
    taken.forEach(bench.pool()::putMessage);
    waitFor(bench, stream, sink, 100);
    Sequence.assertBytes("bytes that were delivered", sink.bytes(), Messages.sysex(100));
  }

  @Test
  void aPieceFitsAnEvent(MiniportBench bench) {
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = bench.openCapture(sink).to(KsState.RUN);
    bench.device().feed(Messages.sysex(500));
    waitFor(bench, stream, sink, 500);
    assertThat(sink.pieces())
        .as("pieces that were delivered")
        .allMatch(p -> p.bytes() > 0 && p.bytes() <= bench.pool().getBufferSize());
  }

  @Test
  @Behaviour(37)
  void theStatesOfACaptureStreamAreWalkedUpAndDown(MiniportBench bench) {
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = bench.openCapture(sink);
    for (int i = 0; i < 20; i++) {
      stream.to(KsState.RUN).to(KsState.PAUSE).to(KsState.RUN).to(KsState.STOP);
    }
    stream.to(KsState.RUN);
    bench.device().feed(Messages.control(1));
    waitFor(bench, stream, sink, 3);
    Sequence.assertBytes("bytes that were delivered", sink.bytes(), Messages.control(1));
  }

  @Test
  void aCaptureStreamThatIsClosedHoldsNoEvent(MiniportBench bench) {
    TestStream stream = bench.openCapture(new CollectingSink(bench.pool())).to(KsState.RUN);
    bench.device().feed(Messages.sysex(60));
    bench.device().awaitTaken(bench, stream);
    stream.close();
    bench.pool().assertFull();
  }

  @Test
  void aSecondCaptureStreamAfterTheFirstDelivers(MiniportBench bench) {
    bench.open(DMusStreamType.MIDI_CAPTURE).to(KsState.RUN).close();
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = bench.openCapture(sink).to(KsState.RUN);
    bench.device().feed(Messages.control(1));
    waitFor(bench, stream, sink, 3);
    Sequence.assertBytes("bytes that were delivered", sink.bytes(), Messages.control(1));
  }
}
