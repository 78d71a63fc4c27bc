package org.dmus.miniport.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the stream makes of received bytes (behaviours A.4, A.6; mpu401-uart 5). */
@Timeout(60)
class CaptureStreamTest {

  private static final int INCOMPLETE = DMusKernelEvent.EVENT_INCOMPLETE;

  private final ScriptedLink link = new ScriptedLink();
  private final Rig rig = Rig.on(link, 128);

  @AfterEach
  void everyEventIsBackAndNoThreadIsLeft() {
    rig.close();
    assertThat(rig.pool.used()).isZero();
    Rig.awaitLineThreads(0);
  }

  @Test
  void twentyBytesAreOneChainOfEightEightAndFour() throws Exception {
    CaptureStream stream = rig.openRunning();
    rig.now100ns.set(777);
    link.send(20);
    rig.now100ns.set(999);
    assertThat(stream.putMessage(null)).isEqualTo(NtStatus.SUCCESS);
    assertThat(rig.sink.chains())
        .containsExactly(List.of(piece(8, 777), piece(8, 777), piece(4, 777)));
  }

  @Test
  void bytesThatCameLaterCarryTheTimeOfTheFirstUntilTheFifoWasEmpty() throws Exception {
    CaptureStream stream = rig.openRunning();
    rig.now100ns.set(10);
    link.send(1);
    rig.now100ns.set(20);
    link.send(3);
    stream.putMessage(null);
    rig.now100ns.set(30);
    link.send(2);
    stream.putMessage(null);
    assertThat(rig.sink.chains()).containsExactly(List.of(piece(4, 10)), List.of(piece(2, 30)));
  }

  @Test
  void aBurstIsServedInPartsSoThatThePoolLastsForItsMessages() throws Exception {
    ScriptedLink fast = new ScriptedLink();
    try (Rig big = Rig.on(fast, 4_096)) {
      CaptureStream stream = big.openRunning();
      fast.send(2_000);
      assertThat(stream.putMessage(null)).isEqualTo(NtStatus.INSUFFICIENT_RESOURCES);
      assertThat(big.sink.bytes()).hasSize(1_024);
      assertThat(stream.putMessage(null)).isEqualTo(NtStatus.SUCCESS);
      assertThat(big.sink.bytes()).hasSize(2_000);
    }
  }

  @Test
  void withoutServiceTheFifoKeepsTheOldestBytesAndCountsTheRest() throws Exception {
    CaptureStream stream = rig.openRunning();
    link.send(100);
    link.send(100);
    assertThat(stream.lineStatus().lostBytes()).isEqualTo(73);
    stream.putMessage(null);
    assertThat(rig.sink.bytes()).hasSize(127);
    assertThat(stream.lineStatus().bytes()).isEqualTo(200);
  }

  @Test
  void everyArrivalAsksForService() throws Exception {
    rig.openRunning();
    link.send(3);
    assertThat(rig.port.group().serveNext(10)).isTrue();
    assertThat(rig.sink.bytes()).hasSize(3);
  }

  @Test
  void inStopAndAcquireBytesAreReadAndForgotten() throws Exception {
    CaptureStream stream = rig.open();
    link.send(3);
    stream.setState(KsState.ACQUIRE);
    link.send(3);
    Rig.to(stream, KsState.PAUSE, KsState.RUN);
    stream.putMessage(null);
    assertThat(rig.sink.chains()).isEmpty();
    assertThat(stream.lineStatus().bytes()).isEqualTo(6);
  }

  @Test
  void inPauseBytesAreDelivered() throws Exception {
    CaptureStream stream = rig.open();
    Rig.to(stream, KsState.ACQUIRE, KsState.PAUSE);
    link.send(3);
    stream.putMessage(null);
    assertThat(rig.sink.bytes()).hasSize(3);
  }

  @Test
  void bytesNotServedBeforeAcquireNeverReachTheSink() throws Exception {
    CaptureStream stream = rig.openRunning();
    link.send(3);
    Rig.to(stream, KsState.PAUSE, KsState.ACQUIRE, KsState.PAUSE, KsState.RUN);
    stream.putMessage(null);
    assertThat(rig.sink.chains()).isEmpty();
  }

  @Test
  void withoutAnOutputEventsGoStraightBackToThePool() throws Exception {
    CaptureStream stream = rig.openRunning();
    stream.disconnectOutput(rig.sink);
    link.send(20);
    assertThat(stream.putMessage(null)).isEqualTo(NtStatus.SUCCESS);
    assertThat(rig.sink.chains()).isEmpty();
    stream.connectOutput(rig.sink);
    link.send(1);
    stream.putMessage(null);
    assertThat(rig.sink.bytes()).hasSize(1);
  }

  @Test
  void outputsAreConnectedOneAtATime() {
    CaptureStream stream = rig.open();
    assertRefused(() -> stream.connectOutput(new CollectingSink(rig.pool)));
    assertRefused(() -> stream.connectOutput(null));
    assertRefused(() -> stream.disconnectOutput(new CollectingSink(rig.pool)));
    stream.disconnectOutput(rig.sink);
    stream.disconnectOutput(null);
    stream.disconnectOutput(rig.pool);
    assertRefused(() -> stream.connectOutput(null));
  }

  @Test
  void anEventGivenToTheStreamIsRecycled() {
    CaptureStream stream = rig.openRunning();
    assertThat(stream.putMessage(rig.pool.event(0xF8))).isEqualTo(NtStatus.SUCCESS);
    assertThat(rig.pool.used()).isZero();
  }

  @Test
  void whenThePoolIsDryBytesWaitInTheFifoAndServiceIsAskedForAgain() throws Exception {
    CaptureStream stream = rig.openRunning();
    List<DMusKernelEvent> taken = new ArrayList<>();
    while (rig.pool.used() < 999) {
      taken.add(rig.pool.getMessage());
    }
    link.send(20);
    rig.port.group().serveNext(10);
    assertThat(rig.sink.bytes()).hasSize(8);
    taken.forEach(rig.pool::putMessage);
    assertThat(rig.port.group().serveNext(10)).isTrue();
    assertThat(rig.sink.bytes()).hasSize(20);
    assertThat(stream.lineStatus().lostBytes()).isZero();
  }

  @Test
  void theStreamHasEndedWhenTheDeviceHasAndEveryByteIsDelivered() throws Exception {
    CaptureStream stream = rig.openRunning();
    link.send(3);
    rig.port.group().serveNext(10);
    link.send(3);
    link.end();
    Rig.awaitLineThreads(0);
    assertThat(stream.lineStatus().state()).isEqualTo(LineStatus.State.OPEN);
    rig.serveUntilEnd(stream);
    assertThat(stream.lineStatus().state()).isEqualTo(LineStatus.State.ENDED);
    assertThat(rig.sink.bytes()).hasSize(6);
  }

  @Test
  void aDeviceThatFailsSaysSo() throws Exception {
    CaptureStream stream = rig.openRunning();
    link.fail();
    rig.serveUntilEnd(stream);
    assertThat(stream.putMessage(null)).isEqualTo(NtStatus.IO_DEVICE_ERROR);
    assertThat(stream.lineStatus().state()).isEqualTo(LineStatus.State.FAILED);
    assertThat(stream.lineStatus().text()).isEqualTo("fake: Input/output error");
    stream.setState(KsState.PAUSE);
    assertThatThrownBy(() -> stream.setState(KsState.RUN))
        .isInstanceOf(NtStatusException.class)
        .extracting("status")
        .isEqualTo(NtStatus.INVALID_DEVICE_STATE);
  }

  @Test
  void theEnginePathAllocatesNothing() throws Exception {
    CaptureStream stream = rig.openRunning();
    stream.disconnectOutput(rig.sink);
    stream.connectOutput(new Recycler(rig));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 50; round++) { // the JVM links code in the first rounds
      link.send(100);
      long before = threads.getCurrentThreadAllocatedBytes();
      stream.putMessage(null);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isZero();
    assertThat(stream.lineStatus().lostBytes()).isZero();
  }

  private static CollectingSink.Piece piece(int bytes, long time100ns) {
    return new CollectingSink.Piece(bytes, time100ns, 1, INCOMPLETE);
  }

  private static void assertRefused(Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOf(NtStatusException.class)
        .extracting("status")
        .isEqualTo(NtStatus.UNSUCCESSFUL);
  }

  /** A sink that does nothing but recycle. */
  private record Recycler(Rig rig) implements IMXF {
    @Override
    public NtStatus putMessage(DMusKernelEvent event) {
      return rig.pool.putMessage(event);
    }

    @Override
    public void setState(KsState state) {}

    @Override
    public void close() {}
  }
}
