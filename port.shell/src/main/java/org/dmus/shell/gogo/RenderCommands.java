package org.dmus.shell.gogo;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.ks.WaveFormat;
import org.dmus.player.RenderReport;
import org.dmus.player.RenderRequest;
import org.dmus.player.Renderer;
import org.dmus.shell.FileIdentity;
import org.dmus.shell.Misuse;
import org.dmus.shell.PortNames;
import org.dmus.shell.RenderRow;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command that renders a song. */
@Component(service = Commands.class)
@DmusCommands("render")
public final class RenderCommands extends Commands {
  private static final int SAMPLE_RATE = 44_100;
  private static final double NS_PER_SECOND = 1e9;

  private final Renderer renderer;
  private final SubdeviceFactory factory;

  /**
   * Called by Declarative Services.
   *
   * @param renderer renders
   * @param factory knows the ports
   */
  @Activate
  public RenderCommands(@Reference Renderer renderer, @Reference SubdeviceFactory factory) {
    this.renderer = renderer;
    this.factory = factory;
  }

  /**
   * Renders a song: 44,100 Hz, 16 bits, stereo. Ends early when the thread is interrupted.
   *
   * @param port name of the synthesizer's port, or its start; empty = the DLS synthesizer as it is
   *     without any configuration
   * @param force whether to replace the file
   * @param song path of the song
   * @param output path of the file
   * @return what was done
   * @throws IOException when the song cannot be read, or the file not be written
   */
  @Usage(value = "[-f] [-p PORT] SONG FILE", example = "render song.mid song.wav")
  @Descriptor("render a song to a WAV file")
  public RenderRow render(
      CommandSession session,
      @Descriptor("port of a synthesizer, or the start of its name; else the DLS synthesizer")
          @Parameter(
              names = {"-p", "--port"},
              absentValue = "")
          String port,
      @Descriptor("replace the file when it is there")
          @Parameter(
              names = {"-f", "--force"},
              presentValue = "true",
              absentValue = "false")
          boolean force,
      @Descriptor("path of a MIDI file") String song,
      @Descriptor("path of the WAV file") String output)
      throws IOException {
    Path from = session.currentDir().resolve(song);
    String to = session.currentDir().resolve(output).toString();
    if (FileIdentity.isSame(from, Path.of(to))) {
      throw new Misuse("render: " + to + ": is the song; name another file");
    }
    Recording.require(Path.of(to), force);
    WaveFormat format = new WaveFormat(SAMPLE_RATE, 2, WaveFormat.Encoding.PCM_16);
    RenderRequest request = request(port, MidiFile.read(from, Leniency.LENIENT), format, to);
    return row(from.toString(), to, renderer.render(request, progress -> !isInterrupted()));
  }

  /** A synthesizer as its port is set. */
  private RenderRequest request(String port, MidiFile song, WaveFormat format, String to) {
    RenderRequest plain = RenderRequest.toWav(song, format, to);
    if (port.isEmpty()) {
      return plain;
    }
    SubdeviceConfiguration model = PortNames.find(port, factory.published()).configuration();
    return new RenderRequest(
        song, model.miniport(), model.settings(), format, "wav", to, plain.maxTail100ns());
  }

  private static boolean isInterrupted() {
    return Thread.currentThread().isInterrupted();
  }

  private static RenderRow row(String song, String output, RenderReport report) {
    double seconds = report.frames() / (double) SAMPLE_RATE;
    double speed = seconds * NS_PER_SECOND / Math.max(1, report.wallTimeNs());
    return new RenderRow(
        song, output, seconds, report.peak(), report.clippedSamples(), report.events(), speed);
  }
}
