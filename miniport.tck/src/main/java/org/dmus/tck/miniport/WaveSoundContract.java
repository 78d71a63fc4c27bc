package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.AbstractIntegerAssert;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** What a synthesizer renders: at its time, contiguous, and nothing that was not asked for. */
@MiniportContract(
    value = {DMusStreamType.MIDI_RENDER, DMusStreamType.WAVE_SINK},
    area = Area.SOUND)
public class WaveSoundContract {
  private static final int SILENCE = -1;

  /** Renders; -1 is silence. */
  private static AbstractIntegerAssert<?> assertFirst(MiniportBench bench, String what) {
    return assertThat(bench.wave().render(20_000)).as("%s (%d: none)", what, SILENCE);
  }

  private static DMusKernelEvent note(MiniportBench bench, int frame) {
    DMusKernelEvent note = bench.pool().event(0x90, 60, 127);
    note.presTime100ns(
        ReferenceTime.ceilingOfFrame(frame, bench.wave().sampleRate()) + bench.clock().getTime());
    return note;
  }

  @Test
  @Behaviour(110)
  void aNoteSoundsAtItsTime(MiniportBench bench) {
    TestStream music = bench.openRender().to(KsState.RUN);
    int frame = bench.wave().sampleRate() / 2;
    music.put(note(bench, frame));
    int first = bench.wave().render(bench.wave().sampleRate());
    assertThat(first)
        .as("the first frame that sounds of a note for frame %d", frame)
        .isGreaterThanOrEqualTo(frame)
        .isCloseTo(frame, within(bench.wave().sampleRate() / 500)); // 2 ms
  }

  @Test
  @Behaviour(110)
  void aTimeOfZeroIsAsSoonAsPossible(MiniportBench bench) {
    TestStream music = bench.openRender().to(KsState.RUN);
    bench.wave().render(1_000);
    music.put(bench.pool().event(0x90, 60, 127));
    assertThat(bench.wave().render(1_000))
        .as("the first frame of the next call that sounds")
        .isBetween(0, bench.wave().sampleRate() / 500);
  }

  @Test
  @Behaviour(111)
  void theLengthOfTheCallsDoesNotMatter(MiniportBench bench) {
    float[] whole = sound(bench, 20_000);
    try (MiniportBench other = new MiniportBench(bench.subject())) {
      Sequence.assertSamples(
          "samples of calls of 333 frames, beside those of one call", sound(other, 333), whole);
    }
  }

  /** Renders 20,000 frames of two notes, in calls of some length. */
  private static float[] sound(MiniportBench bench, int length) {
    TestStream music = bench.openRender().to(KsState.RUN);
    music.put(note(bench, 1_000));
    music.put(note(bench, 7_777));
    float[] all = new float[20_000];
    for (int at = 0; at < all.length; at += length) {
      int frames = Math.min(length, all.length - at);
      bench.wave().render(frames);
      System.arraycopy(bench.wave().sound()[0], 0, all, at, frames);
    }
    return all;
  }

  @Test
  void renderAddsToWhatIsThere(MiniportBench bench) {
    TestStream music = bench.openRender().to(KsState.RUN);
    float[][] planes = new float[bench.wave().channels()][100];
    planes[0][50] = 0.25f;
    music.put(null);
    bench.wave().renderInto(planes, 100);
    assertThat(planes[0][50]).as("a sample that was there, after silence").isEqualTo(0.25f);
  }

  @Test
  @Behaviour({36, 38})
  void nothingSoundsBeforeRun(MiniportBench bench) {
    TestStream music = bench.openRender().to(KsState.PAUSE);
    music.put(note(bench, 100));
    assertFirst(bench, "the first frame that sounds in PAUSE").isEqualTo(SILENCE);
  }

  @Test
  @Behaviour(38)
  void whatCameInPauseSoundsInRun(MiniportBench bench) {
    TestStream music = bench.openRender().to(KsState.PAUSE);
    music.put(bench.pool().event(0x90, 60, 127));
    music.to(KsState.RUN);
    assertFirst(bench, "the first frame that sounds of a note from PAUSE").isNotEqualTo(SILENCE);
  }

  @Test
  @Behaviour(39)
  void whatStopDiscardsNeverSounds(MiniportBench bench) {
    TestStream music = bench.openRender().to(KsState.RUN);
    music.put(note(bench, 1_000));
    music.to(KsState.STOP).to(KsState.RUN);
    assertFirst(bench, "the first frame that sounds after STOP and RUN").isEqualTo(SILENCE);
  }

  @Test
  void leavingRunEndsWhatSounds(MiniportBench bench) {
    TestStream music = bench.openRender().to(KsState.RUN);
    music.put(bench.pool().event(0x90, 60, 127));
    assertFirst(bench, "the first frame that sounds of a note").isNotEqualTo(SILENCE);
    music.to(KsState.PAUSE);
    bench.wave().render(bench.wave().sampleRate() / 2); // 0.5 s to fade
    assertFirst(bench, "the first frame that sounds 0.5 s after PAUSE").isEqualTo(SILENCE);
  }

  @Test
  @Behaviour(120)
  void groupZeroIsEveryGroup(MiniportBench bench) {
    TestStream music = bench.openRender().to(KsState.RUN);
    DMusKernelEvent broadcast = bench.pool().event(0x90, 60, 127);
    broadcast.channelGroup(DMusKernelEvent.ALL_GROUPS);
    music.put(broadcast);
    assertFirst(bench, "the first frame that sounds of a note of group 0").isNotEqualTo(SILENCE);
  }

  @Test
  @Behaviour(120)
  void aGroupBeyondTheLastIsIgnored(MiniportBench bench) {
    TestStream music = bench.openRender().to(KsState.RUN);
    DMusKernelEvent stranger = bench.pool().event(0x90, 60, 127);
    stranger.channelGroup(65_535);
    music.put(stranger);
    assertFirst(bench, "the first frame that sounds of group 65535").isEqualTo(SILENCE);
  }

  @Test
  void everySampleIsANumberWhateverIsPlayed(MiniportBench bench) {
    TestStream music = bench.openRender().to(KsState.RUN);
    for (int i = 0; i < 256; i++) {
      music.put(bench.pool().event(0x80 + i / 2, i & 0x7F, 127 - (i & 0x7F)));
      bench.wave().render(64);
      for (float sample : bench.wave().sound()[0]) {
        assertThat(sample).as("a sample after event %d", i).isFinite();
      }
    }
  }
}
