package org.dmus.shell.gogo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.player.PlayRequest;
import org.dmus.player.Player;
import org.dmus.shell.FileIdentity;
import org.dmus.shell.PlaybackRow;
import org.dmus.shell.PortNames;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The commands that play songs in the background, through published ports. Immediate: Gogo lets go
 * of the service after each command, and a delayed component would end its songs with it.
 */
@Component(service = PlayCommands.class, immediate = true)
@DmusCommands(function = {"play", "stop"})
public final class PlayCommands {
  private final Player player;
  private final SubdeviceFactory factory;
  private final Playlist playlist = new Playlist();

  /**
   * Called by Declarative Services.
   *
   * @param player plays
   * @param factory knows the ports
   */
  @Activate
  public PlayCommands(@Reference Player player, @Reference SubdeviceFactory factory) {
    this.player = player;
    this.factory = factory;
  }

  /** Ends what still plays. */
  @Deactivate
  void deactivate() {
    playlist.stopAll();
  }

  /** Returns what was started. */
  @Descriptor("list what plays; to start: play [-o OUTPUT] [-d DEVICE] PORT SONG")
  public List<PlaybackRow> play() {
    return playlist.rows();
  }

  /**
   * Starts a song.
   *
   * @param output scheme of the wave output of a synthesizer
   * @param device device of a port of its own like {@code port}, {@code uart-1} beside {@code
   *     uart}, that goes with the song; empty = {@code port} itself
   * @param port name of the port, or its start
   * @param song path of the song
   * @return what was started
   * @throws IOException when the song or the output cannot be opened
   */
  @Descriptor("play a song in the background")
  public PlaybackRow play(
      CommandSession session,
      @Descriptor("output of a synthesizer: sound or null")
          @Parameter(
              names = {"-o", "--output"},
              absentValue = "sound")
          String output,
      @Descriptor("device of a port made for this song: a path")
          @Parameter(
              names = {"-d", "--device"},
              absentValue = "")
          String device,
      @Descriptor("port, or the start of its name") String port,
      @Descriptor("path of a MIDI file") String song)
      throws IOException {
    Path path = session.currentDir().resolve(song);
    MidiFile file = MidiFile.read(path, Leniency.LENIENT);
    ISubdevice published = PortNames.find(port, factory.published());
    if (device.isEmpty()) {
      return start(path, file, published, output, Optional.empty());
    }
    Path link = session.currentDir().resolve(device);
    if (FileIdentity.isSame(link, path)) {
      throw new IllegalArgumentException("play: " + device + ": is the song; name another device");
    }
    ISubdevice own =
        factory.create(OwnPort.like(published.configuration(), link, factory.published()));
    try {
      return start(path, file, own, output, Optional.of(own));
    } catch (IOException | RuntimeException e) {
      own.close();
      throw e;
    }
  }

  private PlaybackRow start(
      Path song, MidiFile file, ISubdevice port, String output, Optional<ISubdevice> own)
      throws IOException {
    PlayRequest plain = PlayRequest.of(file, port.filter());
    PlayRequest request =
        new PlayRequest(
            file, plain.filter(), plain.format(), output, "", true, plain.maxTail100ns());
    return playlist.add(song.toString(), plain.filter().name(), player.play(request), own);
  }

  /** Stops everything that plays. */
  @Descriptor("stop all songs")
  public List<PlaybackRow> stop() {
    return playlist.stopAll();
  }

  /**
   * Stops a song.
   *
   * @param id its number
   * @return what was stopped
   */
  @Descriptor("stop a song")
  public PlaybackRow stop(@Descriptor("number that play told") int id) {
    return playlist.stop(id);
  }
}
