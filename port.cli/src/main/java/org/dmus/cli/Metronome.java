package org.dmus.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dmus.client.ISubdevice;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Player;
import org.dmus.player.RenderRequest;

/** A click beside a recording, on a port of its own. */
final class Metronome implements AutoCloseable {
  private static final int SAMPLE_RATE = 44_100;

  private final ISubdevice port;
  private final Playback clicks;

  private Metronome(ISubdevice port, Playback clicks) {
    this.port = port;
    this.clicks = clicks;
  }

  /** Starts it, if there is to be one. */
  static Optional<Metronome> start(CommandContext context, CaptureCommand options) {
    if (options.metronome == null) {
      return Optional.empty();
    }
    Player player = context.services().require(Player.class, "org.dmus.port.player");
    ISubdevice port = new PortChoice(context).like(options.metronome, Map.of(), Set.of());
    try {
      return Optional.of(
          new Metronome(port, player.play(request(new TakeChoice(options.take), port))));
    } catch (NtStatusException | IOException e) {
      port.close();
      throw FailureTranslation.translate(e);
    }
  }

  private static PlayRequest request(TakeChoice take, ISubdevice port) throws IOException {
    WaveFormat format = new WaveFormat(SAMPLE_RATE, 2, WaveFormat.Encoding.PCM_16);
    return new PlayRequest(
        ClickTrack.of(take.tempoMicros(), take.signature()),
        port.filter(),
        format,
        "sound",
        "",
        true,
        RenderRequest.DEFAULT_MAX_TAIL_100NS);
  }

  @Override
  public void close() {
    clicks.close();
    port.close();
  }
}
