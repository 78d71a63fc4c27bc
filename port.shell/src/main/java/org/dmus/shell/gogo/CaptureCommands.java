package org.dmus.shell.gogo;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.dmus.client.IFilter;
import org.dmus.client.SubdeviceFactory;
import org.dmus.player.RecordRequest;
import org.dmus.shell.Misuse;
import org.dmus.shell.PlaybackRow;
import org.dmus.shell.PortNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command that records in the background, from published ports. */
@Component(service = Commands.class)
@DmusCommands("capture")
public final class CaptureCommands extends Commands {
  private final SubdeviceFactory factory;
  private final Playlist playlist;
  private final Holders holders;

  /**
   * Called by Declarative Services.
   *
   * @param factory knows the ports
   * @param playlist records
   * @param holders knows who has a pin
   */
  @Activate
  public CaptureCommands(
      @Reference SubdeviceFactory factory,
      @Reference Playlist playlist,
      @Reference Holders holders) {
    this.holders = holders;
    this.factory = factory;
    this.playlist = playlist;
  }

  /**
   * Starts a recording.
   *
   * @param file the file
   * @param force whether to replace it
   * @param sensing whether to record active sensing
   * @param clock whether to record the clock
   * @param port name of the port, or its start
   * @return what was started
   * @throws IOException when the file cannot be written
   */
  @Usage(value = "PORT -o FILE [-f] [-a] [-c]", example = "capture capture -o take.mid")
  @Descriptor("record what a port captures to a file, until stop")
  public PlaybackRow capture(
      CommandSession session,
      @Descriptor("file to write: .mid .csv .jsonl .raw")
          @Parameter(
              names = {"-o", "--output"},
              absentValue = "")
          String file,
      @Descriptor("replace the file when it is there")
          @Parameter(
              names = {"-f", "--force"},
              presentValue = "true",
              absentValue = "false")
          boolean force,
      @Descriptor("record active sensing, too")
          @Parameter(
              names = {"-a", "--active-sensing"},
              presentValue = "true",
              absentValue = "false")
          boolean sensing,
      @Descriptor("record the clock, too")
          @Parameter(
              names = {"-c", "--clock"},
              presentValue = "true",
              absentValue = "false")
          boolean clock,
      @Descriptor("name or id of the port, or its start") String port)
      throws IOException {
    if (file.isEmpty()) {
      throw new Misuse("capture: names no file; give -o FILE");
    }
    Path path = session.currentDir().resolve(file);
    Recording.require(path, force);
    IFilter filter = PortNames.find(port, factory.published()).filter();
    RecordRequest request = RecordRequest.of(filter, path, sensing, clock);
    return holders.open(filter, () -> playlist.record(request));
  }
}
