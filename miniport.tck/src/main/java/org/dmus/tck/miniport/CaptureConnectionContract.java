package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** Where a capture stream's output goes, and whose its events are. */
@MiniportContract(value = DMusStreamType.MIDI_CAPTURE, area = Area.CAPTURE)
public class CaptureConnectionContract {

  private static TestStream open(MiniportBench bench) {
    TestStream stream = bench.open(DMusStreamType.MIDI_CAPTURE);
    bench.serve(stream);
    return stream;
  }

  private static void capture(MiniportBench bench, TestStream stream, byte[] bytes) {
    bench.device().feed(bytes);
    bench.device().awaitTaken(bench, stream);
    bench.port().notify(null);
    bench.port().serve(0);
  }

  @Test
  @Behaviour(50)
  void withoutOutputEventsGoBack(MiniportBench bench) {
    TestStream stream = open(bench).to(KsState.RUN);
    capture(bench, stream, Messages.sysex(50));
    bench.pool().assertFull();
    assertThat(bench.pool().faults()).as("misuse of the allocator").isEmpty();
  }

  @Test
  @Behaviour(51)
  void afterADisconnectionEventsGoBackAgain(MiniportBench bench) {
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = open(bench);
    stream.mxf().connectOutput(sink);
    stream.to(KsState.RUN);
    capture(bench, stream, Messages.control(1));
    stream.mxf().disconnectOutput(sink);
    capture(bench, stream, Messages.control(2));
    Sequence.assertBytes("bytes that were delivered", sink.bytes(), Messages.control(1));
    bench.pool().assertFull();
  }

  @Test
  @Behaviour(51)
  void anotherConnectionFollowsADisconnection(MiniportBench bench) {
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = open(bench);
    stream.mxf().connectOutput(new CollectingSink(bench.pool()));
    stream.mxf().disconnectOutput(null);
    stream.mxf().connectOutput(sink);
    stream.to(KsState.RUN);
    capture(bench, stream, Messages.control(1));
    Sequence.assertBytes("bytes that were delivered", sink.bytes(), Messages.control(1));
  }

  @Test
  @Behaviour(52)
  @Claimed(52)
  void aSecondOutputIsRefused(MiniportBench bench) {
    TestStream stream = open(bench);
    stream.mxf().connectOutput(new CollectingSink(bench.pool()));
    assertThat(Refusals.of(() -> stream.mxf().connectOutput(new CollectingSink(bench.pool()))))
        .as("the status of connectOutput")
        .isEqualTo(NtStatus.UNSUCCESSFUL);
  }

  @Test
  @Behaviour(52)
  @Claimed(52)
  void noOutputIsNoConnection(MiniportBench bench) {
    assertThat(Refusals.of(() -> open(bench).mxf().connectOutput(null)))
        .as("the status of connectOutput")
        .isEqualTo(NtStatus.UNSUCCESSFUL);
  }

  @Test
  @Behaviour(52)
  @Claimed(52)
  void aStrangerCannotBeDisconnected(MiniportBench bench) {
    TestStream stream = open(bench);
    stream.mxf().connectOutput(new CollectingSink(bench.pool()));
    assertThat(Refusals.of(() -> stream.mxf().disconnectOutput(new CollectingSink(bench.pool()))))
        .as("the status of disconnectOutput")
        .isEqualTo(NtStatus.UNSUCCESSFUL);
  }

  // Undefined in the documents; nothing may leak (dmus-interfaces 7.6).
  @Test
  void anEventThatACaptureStreamIsGivenComesBack(MiniportBench bench) {
    open(bench).to(KsState.RUN).put(bench.pool().event(0x90, 60, 100));
    bench.pool().assertFull();
  }

  @Test
  void serviceWithoutNewBytesSendsNothing(MiniportBench bench) {
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = open(bench);
    stream.mxf().connectOutput(sink);
    stream.to(KsState.RUN).put(null);
    assertThat(sink.pieces()).as("pieces that were delivered").isEmpty();
  }

  @Test
  @Behaviour(31)
  void noEventIsGivenTwiceOrUsedAfterwards(MiniportBench bench) {
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = bench.openCapture(sink).to(KsState.RUN);
    for (int i = 0; i < 50; i++) {
      bench.device().feed(Messages.sysex(40));
      CaptureStreamContract.waitFor(bench, stream, sink, 40 * (i + 1));
    }
    stream.close();
    assertThat(bench.pool().faults()).as("misuse of the allocator").isEmpty();
    bench.pool().assertFull();
  }
}
