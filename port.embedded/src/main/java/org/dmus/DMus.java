package org.dmus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dmus.client.IFilter;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.dls.bank.BankCatalogue;
import org.dmus.graph.IMXFGraph;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.link.Link;
import org.dmus.player.MidiIn;
import org.dmus.player.MidiOut;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderReport;
import org.dmus.player.RenderRequest;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IPortCls;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.wave.WaveOutput;

/**
 * A port driver of one's own, with its synthesizer, player and renderer: the same parts as in a
 * framework, wired by constructor calls. Safe from any thread; several may live beside each other.
 *
 * <p>The port {@value #SYNTH} is there from the beginning; every MIDI device of this machine is one
 * as long as it is there, unless {@link DMusOptions#devices} says otherwise.
 *
 * <p>Once it is closed its methods throw an {@link IllegalStateException}; a port that somebody
 * still holds says that its miniport is gone.
 */
public final class DMus implements AutoCloseable {

  /** Name of the port of the synthesizer. */
  public static final String SYNTH = "synth";

  private final DMusOptions options;
  private final Assembly parts;
  private volatile boolean closed;

  private DMus(DMusOptions options) {
    this.options = options;
    parts = new Assembly(options);
  }

  /** {@return one with the usual options} */
  public static DMus create() {
    return create(DMusOptions.defaults());
  }

  /**
   * Creates one. No bank is read before something plays.
   *
   * @param options how it is made
   * @return owned by the caller
   */
  public static DMus create(DMusOptions options) {
    return new DMus(options);
  }

  /** {@return the published ports, sorted by name; also those that wait for their device} */
  public List<IFilter> ports() {
    return parts().driver.subdevices().published().stream().map(ISubdevice::filter).toList();
  }

  /**
   * Finds a published port.
   *
   * @param name its name
   * @throws NtStatusException NOT_FOUND: says which there are
   */
  public IFilter port(String name) {
    List<IFilter> ports = ports();
    return ports.stream()
        .filter(port -> port.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new NtStatusException(
                    NtStatus.NOT_FOUND,
                    "there is no port \""
                        + name
                        + "\"; there are: "
                        + ports.stream().map(IFilter::name).collect(Collectors.joining(", "))));
  }

  /** {@return makes ports with settings: in real time, offline, or on a clock of their own} */
  public SubdeviceFactory subdevices() {
    return parts().driver.subdevices();
  }

  /**
   * {@return connects ports, through filters if need be: transpose, channel, velocity, split ...}
   */
  public IMXFGraph graph() {
    return parts().driver.graph();
  }

  /** {@return the sound banks of this machine; the chosen one is what synthesizers play} */
  public BankCatalogue banks() {
    return parts().catalogue;
  }

  /** {@return the {@code Pc*} functions, for adapters that build their ports themselves} */
  public IPortCls portCls() {
    return parts().driver.portCls();
  }

  /**
   * Adds a miniport.
   *
   * @param constructor makes an instance; called for each port, on any thread
   * @param classId its class id
   * @param name a readable name
   * @param port name of the port that comes with it; empty = none
   * @return takes it away again, while it plays if need be: its pins are detached. Once
   */
  public Runnable deploy(
      Supplier<? extends IMiniport> constructor, UUID classId, String name, String port) {
    Objects.requireNonNull(constructor, "constructor");
    return parts().driver.deploy(constructor, classId, name, port);
  }

  /**
   * Adds a link to a MIDI device: it becomes a port that is named after it, unless a port with the
   * setting {@code link} has it.
   *
   * @param link the link
   * @return takes it away again, as a cable that is pulled; once
   */
  public Runnable plug(Link link) {
    return parts().plug(link);
  }

  /**
   * Makes a private port that runs in real time.
   *
   * @param configuration what it is made of
   * @return owned by the caller
   * @throws NtStatusException what {@link SubdeviceFactory#create} says
   */
  public ISubdevice open(SubdeviceConfiguration configuration) {
    return parts().driver.subdevices().create(configuration);
  }

  /**
   * Opens a port for messages as they come; a synthesizer sounds through the output of the options.
   *
   * @param port a port that plays
   * @return owned by the caller
   * @throws IOException when the output cannot be opened
   * @throws NtStatusException NO_MATCH when the port plays nothing, or what the miniport says
   */
  public MidiOut midiOut(IFilter port) throws IOException {
    WaveFormat format = options.format();
    return MidiOut.open(
        port, format, () -> parts().outputs.open(options.scheme(), options.target(), format));
  }

  /**
   * Opens a synthesizer for messages as they come, with an output of one's own.
   *
   * @param port the port of a synthesizer
   * @param output takes the sound; closed with what is returned
   * @param format rate and channels of that
   * @return owned by the caller
   * @throws IOException when the output fails as it closes
   * @throws NtStatusException as the other
   */
  public MidiOut midiOut(IFilter port, WaveOutput output, WaveFormat format) throws IOException {
    return MidiOut.open(port, format, () -> output);
  }

  /**
   * Hears what a port captures.
   *
   * @param port a port that captures
   * @param target hears it, on a thread of the input
   * @return owned by the caller
   * @throws NtStatusException NO_MATCH when the port captures nothing, or what the miniport says
   */
  public MidiIn midiIn(IFilter port, MidiIn.Target target) {
    return MidiIn.open(port, target);
  }

  /**
   * Plays a MIDI file on the synthesizer.
   *
   * @param song the file
   * @return the playback, owned by the caller
   * @throws IOException when the file cannot be read, or the output not be opened
   */
  public Playback play(Path song) throws IOException {
    MidiFile file = MidiFile.read(song, Leniency.LENIENT);
    long tail = RenderRequest.DEFAULT_MAX_TAIL_100NS;
    String scheme = options.scheme();
    return play(
        new PlayRequest(file, port(SYNTH), options.format(), scheme, options.target(), true, tail));
  }

  /**
   * Plays a song.
   *
   * @param request what, where and how
   * @return the playback, owned by the caller
   * @throws IOException when the output cannot be opened
   */
  public Playback play(PlayRequest request) throws IOException {
    return parts().player.play(request);
  }

  /**
   * Renders a MIDI file to a sound file, in stereo and 16 bits, on the calling thread. The end of
   * its name says what it becomes: {@code .wav}, or none, and {@code .flac} at 44.1 kHz, {@code
   * .ogg} (Opus) at 48 kHz.
   *
   * @param song the MIDI file
   * @param file the sound file
   * @return what was done
   * @throws IOException when one cannot be read or the other not be written, for another end too,
   *     or when both are one file
   */
  public RenderReport render(Path song, Path file) throws IOException {
    if (Files.exists(file) && Files.isSameFile(song, file)) {
      throw new IOException(file + ": is the song " + song + "; name another file");
    }
    SoundFile kind = SoundFile.of(file);
    return render(kind.request(MidiFile.read(song, Leniency.LENIENT), file), RenderListener.NONE);
  }

  /**
   * Renders a song; see {@link org.dmus.player.Renderer}.
   *
   * @param request what, with what and where to
   * @param listener is told how far it is
   * @return what was done
   * @throws IOException when the output cannot be opened or written
   */
  public RenderReport render(RenderRequest request, RenderListener listener) throws IOException {
    return parts().renderer.render(request, listener);
  }

  private Assembly parts() {
    if (closed) {
      throw new IllegalStateException("this DMus is closed; create another one");
    }
    return parts;
  }

  /** Ends what plays, closes every port, and ends every thread. More than once is harmless. */
  @Override
  public void close() {
    closed = true;
    parts.close();
  }
}
