package org.dmus.player.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.player.Activity;
import org.dmus.player.FakePin;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Songs;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.Test;

class SongPlaybackTest {
  /** Notes at 0, 1 and 2 seconds. */
  private static final MidiFile SONG = Songs.of("00903C40 8140903D40 8140903E40");

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private long nowNs;
  private final FakeFilter filter = new FakeFilter(false);
  private final FakePin pin = filter.music;

  private SongPlayback playback(boolean timed) {
    PlayRequest all = PlayRequest.of(SONG, filter);
    PlayRequest request =
        new PlayRequest(SONG, filter, all.format(), "wav", "", timed, all.maxTail100ns());
    return new SongPlayback(request, device(pin), null);
  }

  private SongPin device(FakePin first) {
    return new SongPin(
        "uart",
        first,
        () -> filter.openPin(0, KsDataFormat.DIRECTMUSIC),
        new Retry(() -> nowNs, () -> 0),
        PATIENCE,
        () -> nowNs);
  }

  private void lineFails() {
    pin.line = new LineStatus(LineStatus.State.FAILED, 9, 0, 1, 0, "keys: unplugged");
  }

  @Test
  void aDeviceThatIsPulledIsWaitedForAndTheSongGoesOnWhereItWas() throws Exception {
    SongPlayback playback = playback(true);
    playback.step();
    pin.presentationTime = 6_000_000;
    lineFails();
    filter.refuses = true;
    assertThat(playback.step()).isTrue();
    assertThat(playback.gap()).contains("keys: unplugged");
    assertThat(pin.closed).isTrue();
    nowNs = PATIENCE - 1;
    assertThat(playback.step()).isTrue();
    filter.refuses = false;
    pin.line = null;
    nowNs += PATIENCE / 2;
    assertThat(playback.step()).isTrue();
    assertThat(playback.gap()).isEmpty();
    assertThat(pin.taken)
        .hasSize(1 + 32 + 1)
        .contains("0 1 B04000", "0 1 BF7B00")
        .endsWith("10000000 1 903D40");
  }

  private void lineSent(long bytes, int pending) {
    pin.line = new LineStatus(LineStatus.State.OPEN, bytes, 0, 0, pending, "");
  }

  @Test
  void aDeviceThatTakesNothingForFiveSecondsIsTold() throws Exception {
    SongPlayback playback = playback(false);
    lineSent(3, 90);
    playback.step();
    nowNs += TimeUnit.SECONDS.toNanos(4);
    lineSent(6, 87);
    playback.step();
    nowNs += TimeUnit.SECONDS.toNanos(4);
    playback.step();
    assertThat(playback.obstacle()).isEmpty();
    nowNs += TimeUnit.SECONDS.toNanos(1);
    playback.step();
    assertThat(playback.obstacle()).contains("uart: its device takes no bytes");
    lineSent(9, 84);
    playback.step();
    assertThat(playback.obstacle()).isEmpty();
  }

  @Test
  void aFifoThatNobodyReadsIsTold() throws Exception {
    SongPlayback playback = playback(false);
    pin.line = new LineStatus(LineStatus.State.WAITING, 0, 0, 0, 3, "fifo: waits for a program");
    playback.step();
    assertThat(playback.obstacle()).contains("fifo: waits for a program");
  }

  @Test
  void aPinThatDoesNotGoOnIsClosedAndAnotherIsTried() throws Exception {
    SongPlayback playback = playback(true);
    playback.step();
    lineFails();
    playback.step();
    pin.stubborn = true;
    nowNs = PATIENCE / 4;
    assertThat(playback.step()).isTrue();
    assertThat(pin.closed).as("another pin may be the only one").isTrue();
    assertThat(playback.gap()).isPresent();
    pin.stubborn = false;
    pin.line = null;
    nowNs = PATIENCE / 2;
    assertThat(playback.step()).isTrue();
    assertThat(playback.gap()).isEmpty();
  }

  @Test
  void patienceWithADeviceHasAnEnd() throws Exception {
    SongPlayback playback = playback(true);
    playback.step();
    lineFails();
    filter.refuses = true;
    playback.step();
    nowNs = PATIENCE;
    assertThatThrownBy(playback::step)
        .isInstanceOf(NtStatusException.class)
        .hasMessage("keys: unplugged, and was not back within 30 s");
  }

  @Test
  void aDeviceThatNeverTookAByteIsNotWaitedFor() {
    pin.line = new LineStatus(LineStatus.State.FAILED, 0, 0, 1, 0, "full: no room");
    assertThatThrownBy(playback(true)::step).hasMessage("full: no room");
  }

  @Test
  void eventsAreHandedOverHalfASecondAhead() throws Exception {
    SongPlayback playback = playback(true);
    assertThat(playback.step()).isTrue();
    assertThat(pin.taken).containsExactly("0 1 903C40");
    pin.presentationTime = 6_000_000;
    assertThat(playback.step()).isTrue();
    assertThat(pin.taken).endsWith("10000000 1 903D40");
  }

  @Test
  void itIsOverWhenTheLastEventHasLeftTheLine() throws Exception {
    SongPlayback playback = playback(true);
    playback.step();
    pin.presentationTime = 20_000_000;
    pin.queued = 1;
    assertThat(playback.step()).isTrue();
    pin.queued = 0;
    pin.line = new LineStatus(LineStatus.State.OPEN, 9, 0, 0, 3, "");
    assertThat(playback.step()).isTrue();
    pin.line = new LineStatus(LineStatus.State.OPEN, 9, 0, 0, 0, "");
    assertThat(playback.step()).isFalse();
  }

  @Test
  void withoutTimingItIsOverAsSoonAsAllIsSent() throws Exception {
    assertThat(playback(false).step()).isFalse();
    assertThat(pin.taken).hasSize(3).allMatch(event -> event.startsWith("0 "));
  }

  @Test
  void anEventThatNeverFitsIsLeftOut() throws Exception {
    pin.longestEvent = 2;
    SongPlayback playback = playback(false);
    assertThat(playback.step()).isFalse();
    assertThat(pin.taken).isEmpty();
  }

  @Test
  void pauseStopsFeedingAndResumeGoesOn() throws Exception {
    SongPlayback playback = playback(true);
    playback.step();
    playback.pause();
    pin.presentationTime = 20_000_000;
    playback.step();
    assertThat(playback.state()).isEqualTo(Activity.State.PAUSED);
    assertThat(pin.taken).hasSize(1);
    playback.resume();
    playback.step();
    assertThat(pin.states).containsExactly(KsState.RUN, KsState.PAUSE, KsState.RUN);
    assertThat(pin.taken).hasSize(3);
  }

  @Test
  void itsThreadPlaysToTheEndAndClosesThePin() throws Exception {
    pin.presentationTime = 30_000_000;
    PlayRequest request = PlayRequest.of(SONG, filter);
    try (Playback playback =
        new FilePlayer(new WaveOutputs(), port -> port, new LinkArrivals()).play(request)) {
      assertThat(playback.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(playback.state()).isEqualTo(Activity.State.FINISHED);
      assertThat(playback.events()).isEqualTo(3);
    }
    assertThat(pin.closed).isTrue();
  }

  @Test
  void closingStopsItAndClosesThePin() throws Exception {
    Playback playback =
        new FilePlayer(new WaveOutputs(), port -> port, new LinkArrivals())
            .play(PlayRequest.of(SONG, filter));
    playback.close();
    assertThat(playback.state()).isEqualTo(Activity.State.STOPPED);
    assertThat(pin.closed).isTrue();
  }

  @Test
  void stoppingTheServiceStopsWhatItPlays() throws Exception {
    FilePlayer player = new FilePlayer(new WaveOutputs(), port -> port, new LinkArrivals());
    Playback playback = player.play(PlayRequest.of(SONG, filter));
    player.deactivate();
    assertThat(playback.state()).isEqualTo(Activity.State.STOPPED);
  }

  @Test
  void aFailingPinFailsThePlaybackWithItsReason() throws Exception {
    pin.failure = new IllegalStateException("the cable is out");
    try (Playback playback =
        new FilePlayer(new WaveOutputs(), port -> port, new LinkArrivals())
            .play(PlayRequest.of(SONG, filter))) {
      assertThat(playback.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(playback.failure())
          .get()
          .extracting(Throwable::getMessage)
          .isEqualTo("the cable is out");
      assertThat(playback.state()).isEqualTo(Activity.State.FAILED);
    }
  }

  @Test
  void aSongForASynthesizerStartsLaterThanTheWaveSinkRendersAhead() throws Exception {
    FakeFilter synth = new FakeFilter(true);
    MeteredOutput metered = new MeteredOutput(new FakeOutput(), () -> 1);
    SongPlayback playback =
        new SongPlayback(
            PlayRequest.of(SONG, synth),
            device(synth.music),
            new Sound(synth.wave, metered, 48_000));
    playback.step();
    assertThat(synth.music.taken).containsExactly("2000000 1 903C40");
    assertThat(playback.position100ns()).isZero();
  }

  @Test
  void whatIsOverStillTellsHowFarItCame() throws Exception {
    SongPlayback playback = playback(true);
    playback.step();
    pin.presentationTime = 15_000_000;
    playback.finish();
    pin.presentationTime = 0; // as that of a closed pin
    assertThat(playback.position100ns()).isEqualTo(15_000_000);
  }

  @Test
  void aSynthesizerSoundsUntilItIsSilent() throws Exception {
    FakeFilter synth = new FakeFilter(true);
    FakeOutput output = new FakeOutput();
    MeteredOutput metered = new MeteredOutput(output, () -> 1);
    PlayRequest request = PlayRequest.of(SONG, synth);
    SongPlayback playback =
        new SongPlayback(request, device(synth.music), new Sound(synth.wave, metered, 48_000));
    synth.music.presentationTime = 22_000_000;
    metered.write(new float[][] {{1f}}, 1);
    assertThat(playback.step()).isTrue();
    metered.write(new float[1][12_000], 12_000);
    assertThat(playback.step()).isFalse();
    playback.finish();
    assertThat(output.closed && synth.wave.closed && synth.music.closed).isTrue();
  }
}
