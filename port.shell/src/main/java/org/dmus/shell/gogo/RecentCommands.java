package org.dmus.shell.gogo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.dmus.client.SubdeviceFactory;
import org.dmus.shell.Misuse;
import org.dmus.shell.PortNames;
import org.dmus.shell.RecentRow;
import org.dmus.shell.Rows;
import org.dmus.take.RecentPort;
import org.dmus.take.Retrospective;
import org.dmus.take.TakeLayout;
import org.dmus.take.TakeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command that saves what passed a port before anybody thought of recording. */
@Component(service = Commands.class)
@DmusCommands("recent")
public final class RecentCommands extends Commands {
  private final SubdeviceFactory factory;
  private final Retrospective retrospective;

  /**
   * Called by Declarative Services.
   *
   * @param factory knows the ports
   * @param retrospective keeps their last minutes
   */
  @Activate
  public RecentCommands(
      @Reference SubdeviceFactory factory, @Reference Retrospective retrospective) {
    this.factory = factory;
    this.retrospective = retrospective;
  }

  /** Returns what is kept. */
  @Usage(value = "[PORT -o FILE [-f]]", example = "recent synth -o idea.mid")
  @Descriptor("show what is kept of the last minutes of each port; with a port save it")
  public List<RecentRow> recent() {
    return new Rows<>(
        retrospective.ports().stream().map(RecentCommands::row).toList(), "nothing is kept");
  }

  /**
   * Saves what passed a port.
   *
   * @param file the file
   * @param force whether to replace it
   * @param port name of the port, or its start
   * @return what was saved
   * @throws IOException when nothing is kept, or the file cannot be written
   */
  @Descriptor("save what passed a port in the last minutes: what it captured, and was played on it")
  public RecentRow recent(
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
      @Descriptor("name or id of the port, or its start") String port)
      throws IOException {
    if (file.isEmpty()) {
      throw new Misuse("recent: names no file; give -o FILE");
    }
    Path path = session.currentDir().resolve(file);
    Recording.require(path, force);
    String name = PortNames.find(port, factory.published()).filter().name();
    TakeLayout layout = TakeLayout.of(TakeType.ofName(file).orElse(TakeType.SMF0));
    return row(retrospective.save(name, path, layout));
  }

  private static RecentRow row(RecentPort port) {
    return new RecentRow(
        port.port(), port.messages(), port.seconds(), port.memoryBytes() / 1_024, port.seen());
  }
}
