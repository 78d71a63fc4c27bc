package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.ks.KsState.ACQUIRE;
import static org.dmus.ks.KsState.PAUSE;
import static org.dmus.ks.KsState.RUN;
import static org.dmus.ks.KsState.STOP;
import static org.dmus.mxf.ReferenceTime.PER_MILLISECOND;

import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.dmus.tck.Contract;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.CaptureProbe;
import org.dmus.tck.probe.EventBuffer;
import org.dmus.tck.probe.ProbeFilter;
import org.dmus.tck.probe.ProbeMiniport;
import org.dmus.tck.probe.RenderProbe;
import org.junit.jupiter.api.Test;

/** The states of a stream, and what the port does with it in each (A.4). */
@Contract(Area.STATES)
public class StreamStateContract {
  private static final int BUFFER_BYTES = 4_096;

  private final ProbeMiniport miniport = new ProbeMiniport();
  private ISubdevice subdevice;

  private IPin render(Workbench bench) {
    subdevice = bench.offline(miniport);
    return bench.pin(subdevice, ProbeFilter.RENDER, KsDataFormat.DIRECTMUSIC);
  }

  private IPin capture(Workbench bench) {
    subdevice = bench.offline(miniport);
    return bench.pin(subdevice, ProbeFilter.CAPTURE, KsDataFormat.DIRECTMUSIC);
  }

  private RenderProbe renderStream() {
    return miniport.last(RenderProbe.class);
  }

  private CaptureProbe captureStream() {
    return miniport.last(CaptureProbe.class);
  }

  private void serve() {
    miniport.port().notify(null);
    subdevice.runUntil(subdevice.filter().masterClock().getTime());
  }

  @Test
  @Behaviour(36)
  void aNewStreamIsInStop(Workbench bench) {
    IPin pin = render(bench);

    assertThat(pin.state()).isEqualTo(STOP);
    assertThat(renderStream().states).isEmpty();
  }

  @Test
  @Behaviour(37)
  void theStreamSeesEveryStateOnTheWayToRunAndBack(Workbench bench) {
    IPin pin = render(bench);

    pin.setState(RUN);
    assertThat(renderStream().states).containsExactly(ACQUIRE, PAUSE, RUN);
    pin.setState(STOP);

    assertThat(renderStream().states).containsExactly(ACQUIRE, PAUSE, RUN, PAUSE, ACQUIRE, STOP);
    assertThat(pin.state()).isEqualTo(STOP);
  }

  @Test
  @Behaviour(37)
  void aStateThatTheStreamRefusesStopsTheWayThere(Workbench bench) {
    subdevice = bench.offline(miniport);
    IPin pin = bench.pin(subdevice, ProbeFilter.RENDER, KsDataFormat.DIRECTMUSIC);
    renderStream().refused = RUN;

    Refusal.of(NtStatus.INVALID_DEVICE_STATE, () -> pin.setState(RUN));

    assertThat(renderStream().states).containsExactly(ACQUIRE, PAUSE);
    assertThat(pin.state()).isEqualTo(PAUSE);
  }

  @Test
  @Behaviour(38)
  void aStreamThatIsNotInRunGetsNoEventAndGetsItAfterRun(Workbench bench) {
    IPin pin = render(bench);
    pin.setState(PAUSE);
    new EventBuffer().at(0, 0xF8).to(pin);
    subdevice.runUntil(PER_MILLISECOND);
    assertThat(renderStream().sent).isEmpty();

    pin.setState(RUN);
    subdevice.runUntil(2 * PER_MILLISECOND);

    assertThat(renderStream().messages()).containsExactly("f8");
  }

  @Test
  @Behaviour(39)
  void stopGivesWhatIsQueuedBackToThePool(Workbench bench) {
    IPin pin = render(bench);
    pin.setState(RUN);
    int free = pin.statistics().pool().free();
    new EventBuffer().at(50, 0x90, 60, 64).at(60, 0x80, 60, 0).to(pin);
    subdevice.runUntil(PER_MILLISECOND);

    pin.setState(STOP);
    pin.setState(RUN);
    subdevice.runUntil(100 * PER_MILLISECOND);

    assertThat(renderStream().sent).isEmpty();
    assertThat(pin.statistics().pool().free()).isEqualTo(free);
    assertThat(pin.statistics().flushed()).isEqualTo(2);
  }

  @Test
  @Behaviour(40)
  void whatACaptureStreamDeliversInAcquireNeverReachesTheClient(Workbench bench) {
    IPin pin = capture(bench);
    int free = pin.statistics().pool().free();
    pin.setState(ACQUIRE);
    captureStream().raw(0, 0x90, 60);
    serve();

    pin.setState(RUN);
    captureStream().raw(0, 64, 0xF8);
    serve();

    // 64 has no running status: the 90 3C before RUN is forgotten.
    assertThat(EventBuffer.read(pin, BUFFER_BYTES))
        .extracting(EventBuffer.Captured::bytes)
        .containsExactly("f8");
    assertThat(pin.statistics().pool().free()).isEqualTo(free);
  }

  @Test
  @Behaviour(41)
  void whatACaptureStreamDeliversInRunReachesTheClient(Workbench bench) {
    IPin pin = capture(bench);
    pin.setState(RUN);
    captureStream().raw(0, 0x90, 60, 64);
    serve();

    assertThat(EventBuffer.read(pin, BUFFER_BYTES))
        .extracting(EventBuffer.Captured::bytes)
        .containsExactly("903c40");
  }

  @Test
  @Behaviour(42)
  void theCaptureSinkTakesWholeChainsAndSaysSuccess(Workbench bench) {
    IPin pin = capture(bench);
    pin.setState(RUN);
    int free = pin.statistics().pool().free();
    for (int i = 0; i < 100; i++) {
      captureStream().whole(0, 0xC0, i);
    }
    serve();

    assertThat(captureStream().delivered).isEqualTo(NtStatus.SUCCESS);
    assertThat(EventBuffer.read(pin, BUFFER_BYTES)).hasSize(100);
    assertThat(pin.statistics().pool().free()).isEqualTo(free);
  }

  @Test
  @Behaviour(46)
  void aNewStreamThatFailsLeavesTheInstanceCountsAsTheyWere(Workbench bench) {
    subdevice = bench.offline(miniport);
    miniport.atNewStream =
        () -> {
          throw new NtStatusException(NtStatus.INSUFFICIENT_RESOURCES, "no memory");
        };
    for (int i = 0; i < 3; i++) {
      Refusal.of(
          NtStatus.INSUFFICIENT_RESOURCES,
          () -> subdevice.filter().openPin(ProbeFilter.CAPTURE, KsDataFormat.DIRECTMUSIC));
    }
    assertThat(subdevice.filter().pinCounts(ProbeFilter.CAPTURE).filterCurrent()).isZero();
    assertThat(subdevice.filter().openPins()).isEmpty();

    miniport.atNewStream = () -> {};
    bench.pin(subdevice, ProbeFilter.CAPTURE, KsDataFormat.DIRECTMUSIC);
    bench.pin(subdevice, ProbeFilter.CAPTURE, KsDataFormat.MIDI);
    assertThat(subdevice.filter().pinCounts(ProbeFilter.CAPTURE).filterCurrent()).isEqualTo(2);
  }

  @Test
  @Behaviour(46)
  void oneInstanceMoreThanAPinHasIsRefusedAndACountedOneIsFreeAgain(Workbench bench) {
    IPin first = capture(bench);
    bench.pin(subdevice, ProbeFilter.CAPTURE, KsDataFormat.DIRECTMUSIC);
    Refusal.of(
        NtStatus.INVALID_DEVICE_REQUEST,
        () -> subdevice.filter().openPin(ProbeFilter.CAPTURE, KsDataFormat.DIRECTMUSIC));

    first.close();

    bench.pin(subdevice, ProbeFilter.CAPTURE, KsDataFormat.DIRECTMUSIC);
  }

  @Test
  @Behaviour({50, 51})
  void thePortConnectsItsSinkBeforeAStreamStartsAndDisconnectsItBeforeTheEnd(Workbench bench) {
    IPin pin = capture(bench);
    assertThat(captureStream().life).containsExactly("connect");
    pin.setState(RUN);

    pin.close();

    assertThat(captureStream().life).containsExactly("connect", "disconnect", "close");
    assertThat(captureStream().states).containsExactly(ACQUIRE, PAUSE, RUN, PAUSE, ACQUIRE, STOP);
  }

  @Test
  @Behaviour(53)
  void aPinClosedInRunStopsItsStreamFirstAndGetsEveryEventBack(Workbench bench) {
    IPin pin = render(bench);
    pin.setState(RUN);
    RenderProbe stream = renderStream();
    new EventBuffer().at(0, 0xF8).at(50, 0x90, 60, 64).at(60, 0x80, 60, 0).to(pin);
    subdevice.runUntil(PER_MILLISECOND);

    pin.close();
    pin.close();
    subdevice.runUntil(100 * PER_MILLISECOND);

    assertThat(stream.messages()).containsExactly("f8");
    assertThat(stream.states).endsWith(PAUSE, ACQUIRE, STOP);
    assertThat(stream.closed).hasValue(1);
    assertThat(pin.statistics().pool().leaked()).isZero();
    assertThat(pin.statistics().flushed()).isEqualTo(2);
  }

  @Test
  @Behaviour(38)
  void aClosedPinTakesNoEvents(Workbench bench) {
    IPin pin = render(bench);
    pin.setState(RUN);
    pin.close();

    assertThat(new EventBuffer().at(0, 0xF8).to(pin)).isZero();
  }
}
