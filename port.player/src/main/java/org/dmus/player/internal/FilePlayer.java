package org.dmus.player.internal;

import java.io.IOException;
import java.util.Optional;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.lasting.LastingPorts;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Player;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Plays songs, each on its own pins and thread. */
@Component
public final class FilePlayer implements Player {
  private static final int NANOS_PER_UNIT = 100;

  private final WaveOutputs outputs;
  private final LastingPorts ports;
  private final Activities activities = new Activities();

  /**
   * A player.
   *
   * @param outputs opens the outputs
   * @param ports gives ports whose pins outlive an update of the port driver
   */
  @Activate
  public FilePlayer(@Reference WaveOutputs outputs, @Reference LastingPorts ports) {
    this.outputs = outputs;
    this.ports = ports;
  }

  @Deactivate
  void deactivate() {
    activities.closeAll();
  }

  @Override
  public Playback play(PlayRequest request) throws IOException {
    IFilter filter = ports.filter(request.filter());
    int musicPin = PinSearch.music(filter, KsDataFlow.IN);
    IPin music = filter.openPin(musicPin, KsDataFormat.DIRECTMUSIC);
    try {
      SongPin pin =
          new SongPin(
              music,
              () -> filter.openPin(musicPin, KsDataFormat.DIRECTMUSIC),
              request.patience100ns() * NANOS_PER_UNIT,
              System::nanoTime);
      SongPlayback playback = new SongPlayback(request, pin, openSound(request, filter));
      activities.add(playback);
      playback.start();
      return playback;
    } catch (IOException | RuntimeException e) {
      music.close();
      throw e;
    }
  }

  /** The sound of a port with a wave pin; null for a port that has a device of its own. */
  private Sound openSound(PlayRequest request, IFilter filter) throws IOException {
    Optional<PinSearch.Wave> wavePin = PinSearch.wave(filter, request.format());
    if (wavePin.isEmpty()) {
      return null;
    }
    MeteredOutput output =
        new MeteredOutput(
            outputs.open(request.scheme(), request.target(), request.format()), System::nanoTime);
    try {
      PinSearch.Wave wave = wavePin.get();
      IPin pin = filter.openWavePin(wave.pinId(), wave.format(), output);
      return new Sound(pin, output, request.format().sampleRate());
    } catch (RuntimeException e) {
      output.abort();
      throw e;
    }
  }
}
