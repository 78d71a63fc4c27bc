package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dmus.client.IPin;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.portcls.DMusStream;
import org.dmus.wave.WaveOutput;
import org.junit.jupiter.api.Test;

/** The wave sink on a card with a clock of its own. */
class RealtimeWavePinTest {
  private static final int RATE = 48_000;
  private static final int CARD_FRAMES = 24_000;
  private static final int FIRST_LEAD = 1_920;
  private static final long SECOND = ReferenceTime.PER_SECOND;

  private final ManualClock clock = new ManualClock();
  private final Engine engine = new Engine(clock);
  private final Filter filter =
      new Filter("card", UUID.randomUUID(), engine, false, (what, cause) -> {});
  private final Card card = new Card();
  private SlavedSynth synth;

  private IPin open() {
    filter.attach(
        new FilterFixture().attach().filter.description(),
        (pinId, type, format, allocator) -> {
          synth = new SlavedSynth(clock);
          return DMusStream.atOnce(synth);
        });
    return filter.openWavePin(
        FilterFixture.WAVE_PIN, new WaveFormat(RATE, 1, WaveFormat.Encoding.FLOAT_32), card);
  }

  private void runFor(long time) {
    long end = clock.getTime() + time;
    while (clock.getTime() < end) {
      long next = Math.min(end, engine.step());
      card.play(next - clock.getTime());
      clock.advanceTo(next);
    }
  }

  @Test
  void aCardThatIsFasterOrSlowerThanTheMasterClockIsFollowedWithoutUnderrunOrDrift() {
    for (double speed : new double[] {0.999, 1.0, 1.001}) {
      card.speed = speed;
      IPin pin = open();
      pin.setState(KsState.RUN);
      runFor(60 * SECOND);
      assertThat(pin.statistics().underruns()).as("at " + speed).isZero();
      assertThat(pin.statistics().frames() - FIRST_LEAD)
          .isBetween((long) (60 * RATE * speed) - 1_000, (long) (60 * RATE * speed) + 1_000);
      assertThat(Math.abs(synth.error100ns)).isLessThan(5 * ReferenceTime.PER_MILLISECOND);
      assertThat(synth.syncs).isBetween(2_900, 3_001);
      pin.close();
      card.buffered = 0;
    }
  }

  @Test
  void aStallOfTheEngineIsOneUnderrunAndAPauseIsNone() {
    IPin pin = open();
    pin.setState(KsState.RUN);
    runFor(SECOND);
    card.play(SECOND);
    clock.advanceTo(clock.getTime() + SECOND);
    runFor(SECOND);
    assertThat(pin.statistics().underruns()).isEqualTo(1);
    pin.setState(KsState.PAUSE);
    pin.setState(KsState.RUN);
    runFor(SECOND);
    assertThat(pin.statistics().underruns()).isEqualTo(1);
    assertThat(synth.latestHeard).isLessThan(synth.latestPosition);
  }

  @Test
  void theLeadIsTwoPeriodsAtFirstAndTwiceAsLongAfterEachUnderrunUpToWhatTheCardHolds() {
    IPin pin = open();
    pin.setState(KsState.RUN);
    for (int lead : new int[] {FIRST_LEAD, 3_840, 7_680, 15_360, CARD_FRAMES, CARD_FRAMES}) {
      engine.step();
      assertThat(card.buffered).isEqualTo(lead);
      card.play(SECOND);
      clock.advanceTo(clock.getTime() + SECOND);
    }
    assertThat(pin.statistics().underruns()).isEqualTo(5);
    assertThat(pin.failure()).isEmpty();
  }

  @Test
  void rangesAreContiguousOverUnderrunsAndOnlyTheFirstSynchronisationIsTheStart() {
    IPin pin = open();
    pin.setState(KsState.RUN);
    runFor(SECOND);
    card.play(SECOND);
    clock.advanceTo(clock.getTime() + SECOND);
    runFor(SECOND);
    assertThat(synth.gaps).isZero();
    assertThat(synth.starts).isEqualTo(1);
    assertThat(synth.latestPosition).isEqualTo(pin.statistics().frames());
    pin.setState(KsState.STOP);
    pin.setState(KsState.RUN);
    synth.expectedPosition = 0;
    runFor(SECOND);
    assertThat(synth.gaps).isZero();
    assertThat(synth.starts).isEqualTo(2);
  }

  @Test
  void whoeverWakesTheEngineCausesNoRenderingBetweenThePeriods() {
    IPin pin = open();
    pin.setState(KsState.RUN);
    engine.step();
    long rendered = pin.statistics().frames();
    clock.advanceTo(clock.getTime() + 199_999);
    card.play(199_999);
    engine.step();
    assertThat(pin.statistics().frames()).isEqualTo(rendered);
    clock.advanceTo(clock.getTime() + 1);
    engine.step();
    assertThat(pin.statistics().frames()).isBetween(rendered + 959, rendered + 960);
  }

  @Test
  void anOutputThatThrowsFailsThePinOnceAndStaysFailedOverAHotSwap() {
    int[] failures = {0};
    IPin pin = open();
    pin.listener((p, event) -> failures[0] += event.name().equals("FAILED") ? 1 : 0);
    pin.setState(KsState.RUN);
    card.broken = true;
    runFor(SECOND / 10);
    engine.step();
    assertThat(failures[0]).isEqualTo(1);
    filter.detach();
    assertThat(pin.failure()).get().isInstanceOf(IllegalStateException.class);
    filter.attach(
        new FilterFixture().attach().filter.description(),
        (pinId, type, format, allocator) -> DMusStream.atOnce(new SlavedSynth(clock)));
    assertThat(pin.failure()).isPresent();
  }

  @Test
  void anOutputThatTakesMoreThanItCanHoldDoesNotKeepTheEngineForEver() {
    card.limitless = true;
    IPin pin = open();
    pin.setState(KsState.RUN);
    engine.step();
    assertThat(pin.statistics().frames()).isBetween((long) FIRST_LEAD, (long) RATE);
  }

  private static final class Card implements WaveOutput {
    double speed = 1;
    double buffered;
    boolean broken;
    boolean limitless;

    void play(long time100ns) {
      buffered = Math.max(0, buffered - time100ns * speed * RATE / SECOND);
    }

    @Override
    public int writableFrames() {
      if (broken) {
        throw new IllegalStateException("unplugged");
      }
      return limitless ? Integer.MAX_VALUE : CARD_FRAMES - (int) Math.ceil(buffered);
    }

    @Override
    public void write(float[][] planes, int frames) {
      buffered += frames;
    }

    @Override
    public boolean isRealTime() {
      return true;
    }

    @Override
    public void close() {}

    @Override
    public void abort() {}
  }
}
