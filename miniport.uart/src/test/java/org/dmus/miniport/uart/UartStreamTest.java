package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Random;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.miniport.fakes.FakePool;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What leaves the stream, and what becomes of the events (behaviours A.4, A.7). */
@Timeout(60)
class UartStreamTest {

  private static final int FAST = LineGovernor.UNLIMITED;

  private final RecordingLink link = RecordingLink.open();

  @Test
  void inRunBytesLeaveInOrderAndEventsReturnToThePool() {
    Rig rig = Rig.on(link, FAST);
    UartStream stream = rig.openRunning();
    FakePool pool = rig.pool;
    stream.putMessage(rig.chain(pool.event(0x90, 60, 100), pool.event(0xC1, 5)));
    stream.putMessage(pool.event(0xF8));
    assertThat(pool.used()).isZero();
    Rig.stop(stream);
    assertThat(link.bytes()).isEqualTo(bytes(0x90, 60, 100, 0xC1, 5, 0xF8));
  }

  @Test
  void inPauseEventsAreKeptAndPlayedAfterRun() {
    Rig rig = Rig.on(link, FAST);
    UartStream stream = rig.openRunning();
    stream.setState(KsState.PAUSE);
    stream.putMessage(rig.pool.event(0x90, 60, 100));
    assertThat(rig.pool.used()).isEqualTo(1);
    stream.setState(KsState.RUN);
    assertThat(rig.pool.used()).isZero();
    Rig.stop(stream);
    assertThat(link.bytes()).isEqualTo(bytes(0x90, 60, 100));
  }

  @Test
  void onTheWayToStopKeptEventsGoToThePoolAndNotToTheDevice() {
    Rig rig = Rig.on(link, FAST);
    UartStream stream = rig.openRunning();
    stream.setState(KsState.PAUSE);
    stream.putMessage(rig.pool.event(0x90, 60, 100));
    Rig.to(stream, KsState.ACQUIRE, KsState.STOP);
    stream.putMessage(rig.pool.event(0x90, 61, 100));
    assertThat(rig.pool.used()).isZero();
    stream.close();
    assertThat(link.bytes()).isEmpty();
  }

  @Test
  void aPackageIsPlayedInPlaceAndInOnePiece() {
    Rig rig = Rig.on(link, FAST);
    UartStream stream = rig.openRunning();
    FakePool pool = rig.pool;
    DMusKernelEvent nested = pool.getMessage();
    nested.packageHead(rig.chain(pool.event(2), pool.event(3)));
    DMusKernelEvent whole = pool.getMessage();
    whole.eventBytes(100);
    whole.packageHead(rig.chain(pool.event(1), nested, pool.event(4)));
    stream.putMessage(rig.chain(pool.event(0), whole, pool.event(5)));
    assertThat(pool.used()).isZero();
    Rig.stop(stream);
    assertThat(link.bytes()).isEqualTo(bytes(0, 1, 2, 3, 4, 5));
  }

  @Test
  void aRunningStatusStreamLeavesAsItIs() {
    Rig rig = Rig.on(link, FAST);
    UartStream stream = rig.openRunning();
    stream.putMessage(rig.chain(rig.pool.event(0x90, 60, 100), rig.pool.event(61, 100)));
    Rig.stop(stream);
    assertThat(link.bytes()).isEqualTo(bytes(0x90, 60, 100, 61, 100));
  }

  @Test
  void whenTheLineIsFullEventsWaitAndGoOnWhenSpaceReturns() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    RecordingLink held = RecordingLink.held();
    Rig rig = Rig.on(held, FAST);
    UartStream stream = rig.openRunning();
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    for (int i = 0; i < 900; i++) {
      byte[] data = new byte[1 + random.nextInt(500)];
      random.nextBytes(data);
      sent.writeBytes(data);
      stream.putMessage(rig.pool.event(data));
    }
    assertThat(rig.pool.used()).isPositive();
    held.release();
    rig.drain();
    assertThat(rig.pool.used()).as("seed %d", seed).isZero();
    Rig.stop(stream);
    assertThat(held.bytes()).as("seed %d", seed).isEqualTo(sent.toByteArray());
  }

  @Test
  void notesWhoseNoteOffWasHeldBackAreSilencedWhenTheStreamStops() {
    RecordingLink held = RecordingLink.held();
    Rig rig = Rig.on(held, FAST);
    UartStream stream = rig.openRunning();
    byte[] dump = new byte[65_000];
    stream.putMessage(rig.pool.event(dump));
    stream.putMessage(rig.pool.event(dump)); // the line is full from here on
    stream.putMessage(rig.pool.event(0x93, 60, 0));
    Rig.to(stream, KsState.PAUSE, KsState.ACQUIRE, KsState.STOP);
    assertThat(rig.pool.used()).isZero();
    held.release();
    stream.close();
    byte[] tail = new byte[7];
    System.arraycopy(held.bytes(), held.bytes().length - 7, tail, 0, 7);
    assertThat(tail).isEqualTo(bytes(0xF7, 0xB3, 64, 0, 0xB3, 123, 0));
  }

  @Test
  void messagesOfTwoStreamsAreNotMixed() throws Exception {
    Rig rig = Rig.on(link, FAST);
    UartStream first = rig.openRunning();
    UartStream second = rig.openRunning();
    DMusKernelEvent start = rig.pool.event(0xF0, 1, 2);
    start.flags(DMusKernelEvent.EVENT_INCOMPLETE);
    first.putMessage(start);
    second.putMessage(rig.pool.event(0x90, 60, 100));
    first.putMessage(rig.pool.event(0xF8));
    first.putMessage(rig.pool.event(3, 0xF7));
    rig.drain();
    Rig.stop(first);
    Rig.stop(second);
    assertThat(link.bytes()).isEqualTo(bytes(0xF0, 1, 2, 0xF8, 3, 0xF7, 0x90, 60, 100));
  }

  @Test
  void aDeviceThatFailsIsCountedAndItsEventsComeBack() throws Exception {
    Rig rig = Rig.on(link, FAST);
    UartStream stream = rig.openRunning();
    link.failWith(new IOException("Input/output error"));
    stream.putMessage(rig.pool.event(0x90, 60, 100));
    rig.port.group().serveNext(10);
    assertThat(stream.putMessage(rig.pool.event(0x80, 60, 0))).isEqualTo(NtStatus.IO_DEVICE_ERROR);
    assertThat(rig.pool.used()).isZero();
    LineStatus status = stream.lineStatus();
    assertThat(status.state()).isEqualTo(LineStatus.State.FAILED);
    assertThat(status.errors()).isEqualTo(1);
    assertThat(status.text()).isEqualTo("fake: Input/output error");
    stream.setState(KsState.PAUSE);
    assertThatThrownBy(() -> stream.setState(KsState.RUN))
        .isInstanceOf(NtStatusException.class)
        .extracting("status")
        .isEqualTo(NtStatus.INVALID_DEVICE_STATE);
    stream.close();
    assertThat(stream.lineStatus().lostBytes()).isEqualTo(6);
  }

  @Test
  void closeSendsWhatWasTaken() {
    RecordingLink slow = RecordingLink.open();
    Rig rig = Rig.on(slow, 100_000);
    UartStream stream = rig.openRunning();
    for (int i = 0; i < 900; i++) {
      stream.putMessage(rig.pool.event(0x80, 60, i & 0x7F));
    }
    Rig.stop(stream);
    assertThat(slow.bytes()).hasSize(2_700);
  }

  @Test
  void closingWaitsForAMomentAndTheRestLeavesByItself() throws Exception {
    RecordingLink slow = RecordingLink.open();
    Rig rig = Rig.on(slow, Map.of("rate", 0, "sysex.gap", 400));
    UartStream stream = rig.openRunning();
    stream.putMessage(rig.chain(rig.pool.event(0xF0, 1, 0xF7), rig.pool.event(0xF0, 2, 0xF7)));
    stream.putMessage(rig.pool.event(0x80, 60, 0));
    Rig.stop(stream);
    assertThat(slow.bytes()).hasSizeLessThan(9);
    Rig.awaitLineThreads(0);
    assertThat(slow.bytes()).hasSize(9);
    rig.close();
  }

  @Test
  void whoOpensTheDeviceAgainDoesNotShareItWithWhatWasLeft() {
    RecordingLink slow = RecordingLink.open();
    Rig rig = Rig.on(slow, Map.of("rate", 0, "sysex.gap", 5_000));
    UartStream stream = rig.openRunning();
    stream.putMessage(rig.chain(rig.pool.event(0xF0, 1, 0xF7), rig.pool.event(0x80, 60, 0)));
    Rig.stop(stream);
    UartStream next = rig.openRunning();
    Rig.awaitLineThreads(1);
    Rig.stop(next);
    Rig.awaitLineThreads(0);
    assertThat(slow.bytes()).hasSize(3);
    rig.close();
  }

  @Test
  void theEnginePathAllocatesNothing() {
    Rig rig = Rig.on(link, 10_000_000);
    UartStream stream = rig.openRunning();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) { // the JVM links code in the first rounds
      long before = threads.getCurrentThreadAllocatedBytes();
      passNotes(rig, stream, 20_000);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    Rig.stop(stream);
    assertThat(least).isZero();
  }

  private static void passNotes(Rig rig, UartStream stream, int count) {
    for (int i = 0; i < count; i++) {
      DMusKernelEvent event = rig.pool.getMessage();
      if (event == null) {
        stream.putMessage(null);
      } else {
        event.shortMessage(0x90, i & 0x7F, 100, 3);
        stream.putMessage(event);
      }
    }
  }

  private static byte[] bytes(int... values) {
    byte[] result = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (byte) values[i];
    }
    return result;
  }
}
