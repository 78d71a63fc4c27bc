package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.mxf.ReferenceTime.PER_MILLISECOND;
import static org.dmus.mxf.ReferenceTime.PER_SECOND;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ReferenceTime;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.dmus.tck.Contract;
import org.dmus.tck.TckHost;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.EventBuffer;
import org.dmus.tck.probe.OutputProbe;
import org.dmus.tck.probe.ProbeFilter;
import org.dmus.tck.probe.ProbeMiniport;
import org.dmus.tck.probe.RenderProbe;
import org.dmus.tck.probe.SynthProbe;
import org.dmus.tck.probe.SynthProbe.Rendered;
import org.dmus.tck.probe.SynthProbe.Synced;
import org.junit.jupiter.api.Test;

/** The master clock, and how the wave sink pulls audio (A.9). */
@Contract(Area.SOUND)
public class WaveSinkContract {
  private static final int RATE = 48_000;
  private static final WaveFormat FORMAT = new WaveFormat(RATE, 2, WaveFormat.Encoding.FLOAT_32);

  private final ProbeMiniport miniport = new ProbeMiniport();
  private final OutputProbe output = new OutputProbe();

  private IPin wave(Workbench bench, ISubdevice subdevice) {
    return bench.closing(subdevice.filter().openWavePin(ProbeFilter.WAVE, FORMAT, output));
  }

  private SynthProbe synth() {
    return miniport.last(SynthProbe.class);
  }

  @Test
  @Behaviour(106)
  void theSystemClockNeverGoesBackAndCountsElapsedTime(TckHost host) {
    IMasterClock clock = host.service(IMasterClock.class);
    long outerStart = System.nanoTime();
    long first = clock.getTime();
    long innerStart = System.nanoTime();
    long last = first;
    for (int i = 0; i < 200_000; i++) {
      long time = clock.getTime();
      assertThat(time >= last).as("%d after %d", time, last).isTrue();
      last = time;
    }
    long innerNanos = System.nanoTime() - innerStart;
    long end = clock.getTime();
    long outerNanos = System.nanoTime() - outerStart;

    // Between two readings lies the time that surrounds them at most, and what they surround at
    // least; each may be off by a unit.
    assertThat((end - first) * 100).isBetween(innerNanos - 200, outerNanos + 200);
  }

  @Test
  @Behaviour(106)
  void theMasterClockGoesOnInEveryState(Workbench bench) {
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = wave(bench, subdevice);
    List<Long> times = new ArrayList<>();
    for (KsState state :
        List.of(KsState.ACQUIRE, KsState.PAUSE, KsState.RUN, KsState.PAUSE, KsState.STOP)) {
      pin.setState(state);
      subdevice.runUntil(subdevice.filter().masterClock().getTime() + PER_MILLISECOND);
      times.add(subdevice.filter().masterClock().getTime());
    }

    assertThat(times)
        .containsExactly(
            PER_MILLISECOND,
            2 * PER_MILLISECOND,
            3 * PER_MILLISECOND,
            4 * PER_MILLISECOND,
            5 * PER_MILLISECOND);
  }

  @Test
  @Behaviour(107)
  void enteringRunTiesFrameZeroToTheMasterTimeOfThatMoment(Workbench bench) {
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = wave(bench, subdevice);
    subdevice.runUntil(7 * PER_MILLISECOND);

    pin.setState(KsState.RUN);
    subdevice.runUntil(8 * PER_MILLISECOND);

    assertThat(synth().synced.get(0)).isEqualTo(new Synced(7 * PER_MILLISECOND, 0, true));
    assertThat(synth().sampleToRefTime(0)).isEqualTo(7 * PER_MILLISECOND);
    assertThat(synth().sampleToRefTime(RATE)).isEqualTo(7 * PER_MILLISECOND + PER_SECOND);
  }

  @Test
  @Behaviour(108)
  void framesAndTimesConvertThereAndBack() {
    for (int rate : new int[] {8_000, 22_050, 44_100, 48_000, 96_000}) {
      for (long frame = 0; frame < 100_000; frame += 37) {
        long back = ReferenceTime.toFrames(ReferenceTime.fromFrames(frame, rate), rate);
        assertThat(back).isBetween(frame - 1, frame);
        long exact = ReferenceTime.toFrames(ReferenceTime.ceilingOfFrame(frame, rate), rate);
        assertThat(exact).isEqualTo(frame);
      }
    }
  }

  @Test
  @Behaviour(109)
  void inRealTimeTheClocksAreTiedAboutEveryTwentyMilliseconds(Workbench bench) {
    ISubdevice subdevice = bench.simulated(bench.deploy(() -> miniport));
    IPin pin = wave(bench, subdevice);

    pin.setState(KsState.RUN);
    subdevice.runUntil(PER_SECOND);

    List<Synced> synced = synth().synced;
    assertThat(synced).hasSizeBetween(25, 110);
    assertThat(synced).filteredOn(Synced::start).hasSize(1);
    for (int i = 1; i < synced.size(); i++) {
      long gap = synced.get(i).at100ns() - synced.get(i - 1).at100ns();
      assertThat(gap).isLessThanOrEqualTo(40 * PER_MILLISECOND);
    }
  }

  @Test
  @Behaviour(109)
  void inRealTimeTheSampleClockThatIsToldFollowsTheMasterClock(Workbench bench) {
    ISubdevice subdevice = bench.simulated(bench.deploy(() -> miniport));
    IPin pin = wave(bench, subdevice);

    pin.setState(KsState.RUN);
    subdevice.runUntil(10 * PER_SECOND);

    Synced start = synth().synced.get(0);
    assertThat(synth().synced)
        .allSatisfy(
            sync ->
                assertThat(sync.slaveTime100ns())
                    .isCloseTo(
                        sync.at100ns() - start.at100ns(), Offset.offset(100 * PER_MILLISECOND)));
  }

  @Test
  @Behaviour(110)
  void anEventIsWithTheSynthesizerBeforeItsFrameIsRendered(Workbench bench) {
    miniport.prefetch100ns = ReferenceTime.DONT_HOLD_FOR_SEQUENCING;
    ISubdevice subdevice = bench.offline(miniport);
    IPin music = bench.running(subdevice);
    RenderProbe notes = miniport.last(RenderProbe.class);
    IPin pin = wave(bench, subdevice);
    pin.setState(KsState.RUN);

    for (int i = 1; i <= 20; i++) {
      new EventBuffer().at(37L * i, 0x90, 60, 64).to(music);
    }
    subdevice.runUntil(PER_SECOND);

    assertThat(notes.sent).hasSize(20);
    notes.sent.forEach(
        sent -> {
          long frame = synth().refTimeToSample(sent.presTime100ns());
          assertThat(sent.at100ns()).isLessThanOrEqualTo(renderTimeOf(frame));
        });
  }

  private long renderTimeOf(long frame) {
    return synth().rendered.stream()
        .filter(r -> r.position() <= frame && frame < r.end())
        .mapToLong(Rendered::at100ns)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Behaviour(111)
  void renderCallsFollowEachOtherWithoutGapOrOverlap(Workbench bench) {
    ISubdevice subdevice = bench.simulated(bench.deploy(() -> miniport));
    IPin pin = wave(bench, subdevice);

    pin.setState(KsState.RUN);
    subdevice.runUntil(PER_SECOND);
    pin.setState(KsState.PAUSE);
    subdevice.runUntil(2 * PER_SECOND);
    pin.setState(KsState.RUN);
    subdevice.runUntil(3 * PER_SECOND);

    assertContiguous(synth().rendered, 0);
  }

  private static long assertContiguous(List<Rendered> calls, long from) {
    long next = from;
    for (Rendered call : calls) {
      assertThat(call.position()).isEqualTo(next);
      assertThat(call.frames()).isPositive();
      next = call.end();
    }
    return next;
  }

  @Test
  @Behaviour(111)
  void offlineExactlyTheFramesWhoseTimeHasComeReachTheOutput(Workbench bench) {
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = wave(bench, subdevice);
    pin.setState(KsState.RUN);

    subdevice.runUntil(PER_SECOND + 5 * PER_MILLISECOND);

    float[] samples = output.samples();
    assertThat(samples).hasSize(RATE + 240);
    for (int i = 0; i < samples.length; i++) {
      assertThat(samples[i] == i + 1).as("frame %d", i).isTrue();
    }
    assertThat(pin.statistics().frames()).isEqualTo(RATE + 240);
  }

  @Test
  @Behaviour(112)
  void afterStopTheNextRunStartsAtFrameZeroAndSaysStartOnce(Workbench bench) {
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = wave(bench, subdevice);
    pin.setState(KsState.RUN);
    subdevice.runUntil(PER_SECOND);
    pin.setState(KsState.STOP);
    int rendered = synth().rendered.size();
    int synced = synth().synced.size();

    pin.setState(KsState.RUN);
    subdevice.runUntil(2 * PER_SECOND);

    List<Rendered> second = synth().rendered.subList(rendered, synth().rendered.size());
    assertThat(assertContiguous(second, 0)).isEqualTo(RATE);
    assertThat(synth().synced.subList(synced, synth().synced.size()))
        .filteredOn(Synced::start)
        .containsExactly(new Synced(PER_SECOND, 0, true));
  }

  @Test
  @Behaviour(112)
  void afterPauseTheFramesGoOnWhereTheyWereAndStartIsSaidAgain(Workbench bench) {
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = wave(bench, subdevice);
    pin.setState(KsState.RUN);
    subdevice.runUntil(PER_SECOND);
    pin.setState(KsState.PAUSE);
    subdevice.runUntil(2 * PER_SECOND);

    pin.setState(KsState.RUN);
    subdevice.runUntil(3 * PER_SECOND);

    assertThat(assertContiguous(synth().rendered, 0)).isEqualTo(2 * RATE);
    assertThat(synth().synced)
        .filteredOn(Synced::start)
        .containsExactly(new Synced(0, 0, true), new Synced(2 * PER_SECOND, PER_SECOND, true));
  }
}
