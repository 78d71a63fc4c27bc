package org.dmus.player.internal;

import java.io.IOException;
import java.util.List;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderReport;
import org.dmus.player.RenderRequest;
import org.dmus.player.SongFeeder;

/** One render: opens the pins, feeds the song, moves time until all is silent. */
final class RenderSession {
  private final RenderRequest request;
  private final ISubdevice subdevice;
  private final IFilter filter;
  private final RenderListener listener;
  private final long startNs;

  RenderSession(
      RenderRequest request, ISubdevice subdevice, RenderListener listener, long startNs) {
    this.request = request;
    this.subdevice = subdevice;
    this.filter = subdevice.filter();
    this.listener = listener;
    this.startNs = startNs;
  }

  RenderReport run(WaveOutputs outputs) throws IOException {
    int musicPin = PinSearch.music(filter, KsDataFlow.IN);
    try (IPin music = filter.openPin(musicPin, KsDataFormat.DIRECTMUSIC)) {
      int groups = PinQuery.channelGroups(music);
      RenderTarget target = RenderTarget.open(request, outputs, groups);
      try {
        RenderReport report = render(music, wavePin(target), groups, target);
        finish(target.output(), report);
        return report;
      } finally {
        target.output().abort(); // after close it does nothing
      }
    }
  }

  private PinSearch.Wave wavePin(RenderTarget target) {
    WaveFormat wanted = target.planes(request.format());
    return PinSearch.wave(filter, wanted).orElseThrow(() -> noSound(wanted));
  }

  private NtStatusException noSound(WaveFormat wanted) {
    if (!PinSearch.givesSound(filter)) {
      return new NtStatusException(
          NtStatus.NO_MATCH, "sound: the port has no wave pin: it plays on a device; play on it");
    }
    boolean hasMix = PinSearch.wave(filter, request.format()).isPresent();
    return new NtStatusException(
        NtStatus.INVALID_PARAMETER,
        hasMix
            ? "stems: the synthesizer gives none, only the mix; render without them"
            : "sound: the synthesizer gives none of %d Hz and %d channels; try another sample rate"
                .formatted(wanted.sampleRate(), wanted.channels()));
  }

  private static void finish(MeteredOutput output, RenderReport report) throws IOException {
    if (!report.cancelled()) {
      output.close();
    }
  }

  private RenderReport render(IPin music, PinSearch.Wave wavePin, int groups, RenderTarget target)
      throws IOException {
    MeteredOutput output = target.output();
    SongFeeder feeder = new SongFeeder(request.song(), groups, true);
    try (IPin wave = wavePin.open(filter, output)) {
      wave.setState(KsState.RUN);
      music.setState(KsState.RUN);
      PatientRun run = new PatientRun(subdevice, List.of(music, wave), listener, System::nanoTime);
      long base100ns = filter.masterClock().getTime();
      RenderClock clock = new RenderClock(request, run, base100ns, music, wave, feeder, output);
      ProgressReport progress = new ProgressReport(listener, music, output, songFrames());
      boolean goOn = true;
      while (goOn && clock.step()) {
        goOn = progress.whenDue(System.nanoTime());
      }
      goOn = goOn && progress.now();
      return report(feeder, music, target, !goOn, clock.isCutOff());
    }
  }

  private long songFrames() {
    int rate = request.format().sampleRate();
    return ReferenceTime.toFrames(request.song().duration100ns(), rate);
  }

  private RenderReport report(
      SongFeeder feeder, IPin music, RenderTarget target, boolean cancelled, boolean cutOff) {
    MeteredOutput output = target.output();
    return new RenderReport(
        output.frames(),
        output.peak(),
        output.clippedSamples(),
        feeder.written(),
        feeder.leftOut(),
        music.statistics(),
        System.nanoTime() - startNs,
        output.frames() == 0 ? 0 : output.firstFrameNs() - startNs,
        cancelled,
        cutOff,
        output.loudnessLufs(),
        PinQuery.totals(music),
        target.heardStems(),
        PinQuery.missing(music),
        PinQuery.missingKeys(music),
        PinQuery.ignored(music));
  }
}
