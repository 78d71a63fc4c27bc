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
  private final LinkArrivals links;
  private final Activities activities = new Activities();

  /**
   * A player.
   *
   * @param outputs opens the outputs
   * @param ports gives ports whose pins outlive an update of the port driver
   * @param links tells when a device has come
   */
  @Activate
  public FilePlayer(
      @Reference WaveOutputs outputs,
      @Reference LastingPorts ports,
      @Reference LinkArrivals links) {
    this.links = links;
    this.outputs = outputs;
    this.ports = ports;
  }

  /** Ends all that is played. */
  @Deactivate
  public void deactivate() {
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
              filter.name(),
              music,
              () -> filter.openPin(musicPin, KsDataFormat.DIRECTMUSIC),
              new Retry(System::nanoTime, links),
              request.patience100ns() * NANOS_PER_UNIT,
              System::nanoTime);
      SongPlayback playback = new SongPlayback(request, pin, sound(request, filter).orElse(null));
      activities.add(playback);
      playback.start();
      return playback;
    } catch (IOException | RuntimeException e) {
      music.close();
      throw e;
    }
  }

  private Optional<Sound> sound(PlayRequest request, IFilter filter) throws IOException {
    return Sound.open(outputs, filter, request.format(), request.scheme(), request.target());
  }
}
