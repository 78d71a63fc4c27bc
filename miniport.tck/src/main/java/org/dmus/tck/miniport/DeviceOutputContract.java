package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The bytes that a render stream sends; for devices that tell what they get. */
@MiniportContract(value = DMusStreamType.MIDI_RENDER, area = Area.DELIVERY)
public class DeviceOutputContract {

  /** Waits for as many bytes as expected, and compares. */
  private static void assertReceived(MiniportBench bench, byte[]... messages) {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    Arrays.stream(messages).forEach(expected::writeBytes);
    bench.workUntil(() -> bench.device().received().length >= expected.size());
    Sequence.assertBytes(
        "bytes that the device got", bench.device().received(), expected.toByteArray());
  }

  private static DMusKernelEvent control(MiniportBench bench, int value) {
    return bench.pool().event(Messages.control(value));
  }

  @Test
  @Behaviour(42)
  void bytesLeaveInTheOrderOfTheEvents(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    byte[][] messages = new byte[200][];
    for (int i = 0; i < messages.length; i++) {
      messages[i] = i % 7 == 0 ? Messages.sysex(i + 2) : Messages.control(i);
      stream.put(bench.pool().event(messages[i]));
      bench.settle();
    }
    assertReceived(bench, messages);
  }

  @Test
  @Behaviour(42)
  void aChainKeepsItsOrder(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    stream.put(TestPool.chain(control(bench, 1), control(bench, 2), control(bench, 3)));
    assertReceived(bench, Messages.control(1), Messages.control(2), Messages.control(3));
  }

  @Test
  @Behaviour(86)
  void aPackageKeepsItsPlaceAndItsOrder(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    stream.put(control(bench, 4));
    stream.put(bench.pool().packageOf(control(bench, 1), control(bench, 2), control(bench, 3)));
    stream.put(control(bench, 5));
    assertReceived(
        bench,
        Messages.control(4),
        Messages.control(1),
        Messages.control(2),
        Messages.control(3),
        Messages.control(5));
  }

  @Test
  @Behaviour(28)
  void aLongMessageArrivesWhole(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    stream.put(bench.pool().event(Messages.sysex(4_096)));
    assertReceived(bench, Messages.sysex(4_096));
  }

  @Test
  @Behaviour(34)
  void aMessageInPiecesArrivesWhole(MiniportBench bench) {
    byte[] whole = Messages.sysex(30);
    TestStream stream = bench.openRender().to(KsState.RUN);
    for (int from = 0; from < whole.length; from += 10) {
      DMusKernelEvent piece = bench.pool().event(Arrays.copyOfRange(whole, from, from + 10));
      piece.flags(from < 20 ? DMusKernelEvent.EVENT_INCOMPLETE : DMusKernelEvent.EVENT_COMPLETE);
      stream.put(piece);
    }
    assertReceived(bench, whole);
  }

  @Test
  @Behaviour(87)
  @Claimed(87)
  void runningStatusIsLeftAsItIs(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    stream.put(bench.pool().event(0x90, 60, 64));
    stream.put(bench.pool().event(62, 64));
    assertReceived(bench, new byte[] {(byte) 0x90, 60, 64, 62, 64});
  }

  @Test
  @Behaviour({36, 38})
  void nothingLeavesBeforeRun(MiniportBench bench) {
    TestStream stream = bench.openRender();
    stream.put(control(bench, 1));
    stream.to(KsState.ACQUIRE).put(control(bench, 2));
    stream.to(KsState.PAUSE).put(control(bench, 3));
    stream.to(KsState.STOP);
    stream.to(KsState.RUN).put(control(bench, 9));
    assertReceived(bench, Messages.control(9));
  }

  @Test
  @Behaviour(38)
  void whatCameInPauseLeavesInRunAndInOrder(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.PAUSE);
    stream.put(control(bench, 1));
    stream.put(control(bench, 2));
    stream.to(KsState.RUN).put(control(bench, 3));
    assertReceived(bench, Messages.control(1), Messages.control(2), Messages.control(3));
  }

  @Test
  @Behaviour(39)
  void whatStopDiscardsNeverLeaves(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN).to(KsState.PAUSE);
    stream.put(control(bench, 1));
    stream.to(KsState.STOP).to(KsState.RUN).put(control(bench, 2));
    assertReceived(bench, Messages.control(2));
  }

  @Test
  void anEventWithoutBytesSendsNone(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    stream.put(bench.pool().event());
    stream.put(control(bench, 1));
    assertReceived(bench, Messages.control(1));
  }

  @Test
  void messagesOfTwoStreamsAreNeverMixed(MiniportBench bench) {
    TestStream first = bench.openRender().to(KsState.RUN);
    TestStream second = secondStream(bench).to(KsState.RUN);
    byte[] whole = Messages.sysex(20);
    DMusKernelEvent begin = bench.pool().event(Arrays.copyOf(whole, 10));
    begin.flags(DMusKernelEvent.EVENT_INCOMPLETE);
    first.put(begin);
    second.put(control(bench, 1));
    first.put(bench.pool().event(Arrays.copyOfRange(whole, 10, 20)));
    assertReceived(bench, whole, Messages.control(1));
  }

  private static TestStream secondStream(MiniportBench bench) {
    try {
      return bench.openRender();
    } catch (NtStatusException e) {
      return Assumptions.abort("one stream at most: " + e.getMessage());
    }
  }

  @Test
  void whatWasTakenBeforeTheCloseArrives(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    for (int i = 0; i < 50; i++) {
      stream.put(control(bench, i));
    }
    bench.settle();
    stream.close();
    assertThat(bench.workUntil(() -> bench.device().received().length == 150))
        .as("all bytes have left")
        .isTrue();
  }
}
