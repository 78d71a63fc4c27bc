package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.mxf.ReferenceTime.PER_MILLISECOND;

import java.util.ArrayList;
import java.util.List;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinListener;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.tck.Area;
import org.dmus.tck.Contract;
import org.dmus.tck.Invariant;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.EventBuffer;
import org.dmus.tck.probe.ProbeFilter;
import org.dmus.tck.probe.ProbeMiniport;
import org.dmus.tck.probe.RenderProbe;
import org.junit.jupiter.api.Test;

/** A miniport that refuses or throws hurts its own pin, and nobody else. */
@Contract(Area.SHUTDOWN)
public class FaultyMiniportContract {
  private final ProbeMiniport miniport = new ProbeMiniport();

  private RenderProbe stream(int index) {
    return (RenderProbe) miniport.streams.get(index);
  }

  @Test
  @Invariant(1)
  void anEventThatTheStreamRefusesIsCountedAsUndeliverable(Workbench bench) {
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    stream(0).reaction = event -> NtStatus.IO_DEVICE_ERROR;
    new EventBuffer().at(0, 0xC0, 1).at(1, 0xC0, 2).to(pin);

    subdevice.runUntil(5 * PER_MILLISECOND);

    assertThat(pin.statistics().undeliverable()).isEqualTo(2);
    assertThat(pin.statistics().delivered()).isZero();
    assertThat(pin.statistics().pool().used()).isZero();
    assertThat(pin.isAttached()).as("a refusal is no failure").isTrue();
  }

  @Test
  @Invariant(12)
  void aMiniportThatThrowsIsStartedAnewAndEveryPinPlaysOn(Workbench bench) {
    ISubdevice subdevice = bench.offline(miniport);
    IPin bad = bench.running(subdevice);
    IPin good = bench.running(subdevice);
    List<PinListener.Event> heard = new ArrayList<>();
    bad.listener((pin, event) -> heard.add(event));
    stream(0).reaction =
        event -> {
          throw new IllegalStateException("a bug of the miniport");
        };
    new EventBuffer().at(1, 0xC0, 1).at(2, 0xC0, 2).to(bad);
    new EventBuffer().at(1, 0xC0, 3).at(2, 0xC0, 4).to(good);

    subdevice.runUntil(5 * PER_MILLISECOND);

    assertThat(subdevice.restarts()).isEqualTo(1);
    assertThat(stream(1).messages()).containsExactly("c003");
    assertThat(stream(2).messages()).endsWith("c002");
    assertThat(stream(3).messages()).endsWith("c004");
    assertThat(heard).contains(PinListener.Event.FAILED, PinListener.Event.ATTACHED);
    assertThat(bad.isAttached()).isTrue();
    assertThat(bad.statistics().undeliverable()).isEqualTo(1);
    assertThat(bad.statistics().pool().used()).isZero();
    assertThat(good.failure()).isEmpty();
  }

  @Test
  @Invariant(5)
  void aStreamThatThrowsAtCloseIsClosedAllTheSame(Workbench bench) {
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.pin(subdevice, ProbeFilter.RENDER, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    stream(0).refused = KsState.ACQUIRE;

    pin.close();

    assertThat(stream(0).closed).hasValue(1);
    assertThat(subdevice.filter().openPins()).isEmpty();
    assertThat(subdevice.filter().pinCounts(ProbeFilter.RENDER).filterCurrent()).isZero();
  }
}
