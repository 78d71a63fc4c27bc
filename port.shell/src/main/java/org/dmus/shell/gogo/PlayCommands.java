package org.dmus.shell.gogo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.player.PlayRequest;
import org.dmus.shell.DeviceFile;
import org.dmus.shell.FileIdentity;
import org.dmus.shell.Misuse;
import org.dmus.shell.PlaybackRow;
import org.dmus.shell.PortNames;
import org.dmus.shell.Rows;
import org.dmus.shell.SoundTarget;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands that play songs in the background, through published ports. */
@Component(service = Commands.class)
@DmusCommands({"play", "stop"})
public final class PlayCommands extends Commands {
  private final SubdeviceFactory factory;
  private final Playlist playlist;
  private final Holders holders;

  /**
   * Called by Declarative Services.
   *
   * @param factory knows the ports
   * @param playlist plays
   * @param holders knows who has a pin
   */
  @Activate
  public PlayCommands(
      @Reference SubdeviceFactory factory,
      @Reference Playlist playlist,
      @Reference Holders holders) {
    this.holders = holders;
    this.factory = factory;
    this.playlist = playlist;
  }

  /** Returns what was started. */
  @Usage(
      value = "[-o sound|null|FILE.wav|raw:FILE [-f]] [-d DEVICE] [-s NAME=VALUE,...] PORT SONG",
      example = "play -o null synth song.mid")
  @Descriptor("play a song in the background; alone: list what plays and what is captured")
  public List<PlaybackRow> play() {
    return new Rows<>(playlist.rows(), "nothing plays; to start: play PORT SONG");
  }

  /**
   * Starts a song.
   *
   * @param output where a synthesizer sounds: scheme of a wave output, or a WAV file
   * @param force whether to replace that file, or that of the device
   * @param device device of a port of its own like {@code port}, {@code uart-1} beside {@code
   *     uart}, that goes with the song
   * @param set settings of such a port, {@code name=value}, more of them after commas; without
   *     device and settings it is {@code port} itself
   * @param port name of the port, or its start
   * @param song path of the song
   * @return what was started
   * @throws IOException when the song or the output cannot be opened
   */
  @Descriptor("play a song in the background")
  public PlaybackRow play(
      CommandSession session,
      @Descriptor("output of a synthesizer: sound, null, a WAV file, or raw:FILE for samples alone")
          @Parameter(
              names = {"-o", "--output"},
              absentValue = "sound")
          String output,
      @Descriptor("replace the WAV file, or the file that stands for the device, when it is there")
          @Parameter(
              names = {"-f", "--force"},
              presentValue = "true",
              absentValue = "false")
          boolean force,
      @Descriptor("device of a port made for this song: a path")
          @Parameter(
              names = {"-d", "--device"},
              absentValue = "")
          String device,
      @Descriptor("settings of a port made for this song: NAME=VALUE,...")
          @Parameter(
              names = {"-s", "--set"},
              absentValue = "")
          String set,
      @Descriptor("port, or the start of its name") String port,
      @Descriptor("path of a MIDI file") String song)
      throws IOException {
    Path path = session.currentDir().resolve(song);
    MidiFile file = MidiFile.read(path, Leniency.LENIENT);
    ISubdevice published = PortNames.find(port, factory.published());
    Map<String, Object> settings = OwnPort.settings(set);
    if (!device.isEmpty()) {
      settings.put("device", device(session, device, path, force).toString());
    }
    SoundTarget sound = SoundTarget.parse(output, session.currentDir());
    sound.file().ifPresent(wav -> Recording.require(wav, force));
    return settings.isEmpty()
        ? start(path, file, published, sound, Optional.empty())
        : startOnOwn(path, file, published.configuration(), settings, sound);
  }

  /** A file as a device holds the song, and nothing else. */
  private static Path device(CommandSession session, String device, Path song, boolean force)
      throws IOException {
    Path link = session.currentDir().resolve(device);
    if (FileIdentity.isSame(link, song)) {
      throw new Misuse("play: " + device + ": is the song; name another device");
    }
    if (!force && DeviceFile.isForeign(link)) {
      throw new Misuse(
          "play: "
              + device
              + ": is a file, and holds something else than MIDI bytes; name another,"
              + " or overwrite it with -f");
    }
    DeviceFile.begin(link);
    return link;
  }

  private PlaybackRow startOnOwn(
      Path song,
      MidiFile file,
      SubdeviceConfiguration model,
      Map<String, Object> settings,
      SoundTarget sound)
      throws IOException {
    ISubdevice own = factory.create(OwnPort.like(model, settings, factory.published()));
    try {
      return start(song, file, own, sound, Optional.of(own));
    } catch (IOException | RuntimeException e) {
      own.close();
      throw e;
    }
  }

  private PlaybackRow start(
      Path song, MidiFile file, ISubdevice port, SoundTarget sound, Optional<ISubdevice> own)
      throws IOException {
    PlayRequest plain = PlayRequest.of(file, port.filter());
    PlayRequest request =
        new PlayRequest(
            file,
            plain.filter(),
            plain.format(),
            sound.scheme(),
            sound.target(),
            true,
            plain.maxTail100ns());
    return holders.open(port.filter(), () -> playlist.play(song.toString(), request, own));
  }

  @Override
  protected List<String> candidates(String command, String word) {
    return command.equals("stop")
        ? playlist.rows().stream().map(PlaybackRow::part).toList()
        : List.of();
  }

  /** Stops everything that plays. */
  @Usage(value = "[NUMBER]    NUMBER is one that play shows", example = "stop 1")
  @Descriptor("stop all songs and recordings, or one")
  public List<PlaybackRow> stop() {
    return new Rows<>(playlist.stopAll(), "nothing plays");
  }

  /**
   * Stops a song.
   *
   * @param id its number
   * @return what was stopped
   */
  @Descriptor("stop a song or a recording")
  public PlaybackRow stop(@Descriptor("number that play shows") int id) {
    return playlist.stop(id);
  }
}
