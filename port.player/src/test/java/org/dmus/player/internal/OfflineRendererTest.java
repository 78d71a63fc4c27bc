package org.dmus.player.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.dmus.client.Runner;
import org.dmus.ks.WaveFormat;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderProgress;
import org.dmus.player.RenderReport;
import org.dmus.player.RenderRequest;
import org.dmus.player.Songs;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.Test;

class OfflineRendererTest {
  private static final WaveFormat FORMAT =
      new WaveFormat(FakeSynth.RATE, 2, WaveFormat.Encoding.PCM_16);

  /** A note of a second, at 120 quarters a minute. */
  private static final MidiFile SECOND = Songs.of("00903C40 8140803C40");

  private final FakeSynth synth = new FakeSynth();
  private final FakeOutput output = new FakeOutput();

  private RenderReport render(MidiFile song, RenderListener listener) throws IOException {
    RenderRequest request = RenderRequest.toWav(song, FORMAT, "song.wav");
    return new OfflineRenderer(synth, output.asOnlyOne()).render(request, listener);
  }

  @Test
  void theSongAndItsTailAreRenderedAndTheOutputIsClosed() throws Exception {
    synth.soundingFrames = 2 * FakeSynth.RATE;
    RenderReport report = render(SECOND, RenderListener.NONE);
    assertThat(report.frames())
        .isBetween(2L * FakeSynth.RATE + 12_000, 2L * FakeSynth.RATE + 2 * 12_000);
    assertThat(output.frames).isEqualTo(report.frames());
    assertThat(report.events()).isEqualTo(2);
    assertThat(report.cutOff()).isFalse();
    assertThat(output.closed && synth.closed && synth.filter.music.closed).isTrue();
    assertThat(synth.configuration().runner()).isEqualTo(Runner.OFFLINE);
  }

  @Test
  void everyPortThatTheSongNamesGetsAGroupOfChannels() throws Exception {
    synth.soundingFrames = 1_000;
    render(Songs.of("00903C40 00FF210105 00903D40 00FF210109 00903E40"), RenderListener.NONE);
    assertThat(synth.configuration().settings()).containsEntry("channelgroups", 3);
    render(SECOND, RenderListener.NONE);
    assertThat(synth.configuration().settings()).isEmpty();
  }

  @Test
  void soundThatDoesNotEndIsReleasedHalfWayAndCutAtTheLimit() throws Exception {
    RenderReport report = render(SECOND, RenderListener.NONE);
    assertThat(report.frames()).isEqualTo(11L * FakeSynth.RATE);
    assertThat(report.cutOff()).isTrue();
    assertThat(synth.filter.music.flushes).isEqualTo(1);
  }

  @Test
  void peakAndClippingAreMeasured() throws Exception {
    synth.level = -1.5f;
    synth.soundingFrames = 1_000;
    RenderReport report = render(SECOND, RenderListener.NONE);
    assertThat(report.peak()).isEqualTo(1.5f);
    assertThat(report.clippedSamples()).isEqualTo(1_000);
  }

  @Test
  void moreEventsAtOnceThanThePinHoldsAllArriveBeforeTimeMovesOn() throws Exception {
    synth.roomPerRun = 10;
    RenderReport report = render(Songs.of("00903C40".repeat(5_000)), RenderListener.NONE);
    assertThat(report.events()).isEqualTo(5_000);
  }

  @Test
  void anEventThatNeverFitsIsLeftOutAndTheSongGoesOn() throws Exception {
    synth.filter.music.longestEvent = 3;
    RenderReport report = render(Songs.of("00903C40 00F0034312F7 00803C40"), RenderListener.NONE);
    assertThat(synth.filter.music.taken).containsExactly("0 1 903C40", "0 1 803C40");
    assertThat(report.leftOutEvents()).isEqualTo(1);
  }

  @Test
  void aPinThatTakesNothingDoesNotHangTheRender() throws Exception {
    synth.roomPerRun = 0;
    synth.filter.music.used = 9;
    RenderReport report = render(SECOND, RenderListener.NONE);
    assertThat(report.events()).isZero();
    assertThat(report.frames()).isEqualTo(11L * FakeSynth.RATE);
  }

  @Test
  void aRenderWhoseMiniportGoesAwayWaitsForItAndRendersEveryFrame() throws Exception {
    synth.soundingFrames = 2 * FakeSynth.RATE;
    synth.awayRuns = 2;
    RenderReport report =
        render(
            SECOND,
            new RenderListener() {
              @Override
              public boolean progress(RenderProgress progress) {
                return true;
              }

              @Override
              public boolean waiting(String what) {
                synth.filter.music.attached = true;
                return true;
              }
            });
    assertThat(output.frames).isEqualTo(report.frames()).isGreaterThan(2 * FakeSynth.RATE);
    assertThat(report.events()).isEqualTo(2);
  }

  @Test
  void cancellingGivesTheOutputUp() throws Exception {
    RenderReport report = render(SECOND, progress -> false);
    assertThat(report.cancelled()).isTrue();
    assertThat(output.aborted).isTrue();
    assertThat(output.closed).isFalse();
  }

  @Test
  void aFailingOutputEndsTheRenderWithItsMessage() {
    output.failAfterFrames = 20_000;
    assertThatThrownBy(() -> render(SECOND, RenderListener.NONE))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(output.aborted && synth.closed).isTrue();
  }

  @Test
  void anUnknownOutputNamesThoseThereAre() {
    WaveOutputs outputs = output.asOnlyOne();
    assertThatThrownBy(() -> outputs.open("mp3", "song.mp3", FORMAT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("[wav]");
  }

  @Test
  void progressIsReportedAtTheEnd() throws Exception {
    synth.soundingFrames = 100;
    long[] last = new long[2];
    RenderReport report =
        render(
            SECOND,
            progress -> {
              last[0] = progress.frames();
              last[1] = progress.songFrames();
              return true;
            });
    assertThat(last).containsExactly(report.frames(), FakeSynth.RATE);
  }
}
