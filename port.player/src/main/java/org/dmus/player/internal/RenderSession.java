package org.dmus.player.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
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
    PinSearch.Wave wavePin =
        PinSearch.wave(filter, request.format())
            .orElseThrow(() -> PinSearch.noPin(filter, "gives audio of this format"));
    int musicPin = PinSearch.music(filter, KsDataFlow.IN);
    try (IPin music = filter.openPin(musicPin, KsDataFormat.DIRECTMUSIC)) {
      MeteredOutput output = metered(outputs);
      try {
        RenderReport report = render(music, wavePin, output);
        finish(output, report);
        return report;
      } finally {
        output.abort(); // after close it does nothing
      }
    }
  }

  private MeteredOutput metered(WaveOutputs outputs) throws IOException {
    WaveFormat format = request.format();
    Optional<LoudnessMeter> loudness =
        request.loudness()
            ? Optional.of(new LoudnessMeter(format.channels(), format.sampleRate()))
            : Optional.empty();
    return new MeteredOutput(
        outputs.open(request.scheme(), request.target(), format), System::nanoTime, loudness);
  }

  private static void finish(MeteredOutput output, RenderReport report) throws IOException {
    if (!report.cancelled()) {
      output.close();
    }
  }

  private RenderReport render(IPin music, PinSearch.Wave wavePin, MeteredOutput output)
      throws IOException {
    SongFeeder feeder = new SongFeeder(request.song(), PinQuery.channelGroups(music), true);
    try (IPin wave = filter.openWavePin(wavePin.pinId(), wavePin.format(), output)) {
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
      return report(feeder, music, output, !goOn, clock.isCutOff());
    }
  }

  private long songFrames() {
    int rate = request.format().sampleRate();
    return ReferenceTime.toFrames(request.song().duration100ns(), rate);
  }

  private RenderReport report(
      SongFeeder feeder, IPin music, MeteredOutput output, boolean cancelled, boolean cutOff) {
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
        PinQuery.missing(music));
  }
}
