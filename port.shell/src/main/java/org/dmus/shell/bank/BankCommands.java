package org.dmus.shell.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.SubdeviceFactory;
import org.dmus.dls.DlsReader;
import org.dmus.dls.bank.BankPlaces;
import org.dmus.ks.KsDataFlow;
import org.dmus.shell.BankRow;
import org.dmus.shell.Inventory;
import org.dmus.shell.Misuse;
import org.dmus.shell.PortNames;
import org.dmus.shell.Rows;
import org.dmus.shell.gogo.Commands;
import org.dmus.shell.gogo.DmusCommands;
import org.dmus.shell.gogo.Usage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands of sound banks. */
@Component(service = Commands.class)
@DmusCommands({"banks", "download", "unload"})
public final class BankCommands extends Commands {
  private final SubdeviceFactory factory;
  private final Inventory inventory;
  private final List<PortDownload> downloads = new ArrayList<>();

  /**
   * Called by Declarative Services.
   *
   * @param factory knows the ports
   * @param inventory knows the banks
   */
  @Activate
  public BankCommands(@Reference SubdeviceFactory factory, @Reference Inventory inventory) {
    this.factory = factory;
    this.inventory = inventory;
  }

  /** Returns the sound banks. */
  @Usage("")
  @Descriptor("list the sound banks, and which is used")
  public List<BankRow> banks() {
    return new Rows<>(inventory.banks(Optional.empty()), "no sound bank; " + places(), places());
  }

  /** Where the next bank would be found. */
  private static String places() {
    Path root = Path.of("").toAbsolutePath().getRoot();
    Path home = Path.of(System.getProperty("user.home"));
    List<Path> places = BankPlaces.of(System.getenv(), root, home, "").system();
    return "a DLS or SoundFont file in one of these places is used instead of the built-in bank:\n  "
        + places.stream().map(Path::toString).collect(Collectors.joining("\n  "))
        + "\nto name one yourself: set synth bank=FILE";
  }

  /** Returns what was downloaded. */
  @Descriptor("list what was downloaded to open pins")
  public List<DownloadRow> download() {
    synchronized (downloads) {
      forgetClosed();
      return new Rows<>(
          downloads.stream().map(PortDownload::row).toList(),
          "nothing is downloaded; open a pin, then: download PORT BANKFILE");
    }
  }

  /**
   * Downloads the instruments of a bank to an open pin of a port.
   *
   * @param port name of the port
   * @param file a DLS file
   * @return what was downloaded
   * @throws IOException when the file cannot be read
   */
  @Usage(value = "[PORT BANKFILE]", example = "download synth banks/piano.dls")
  @Descriptor("download instruments of a DLS file to the open pin of a synthesizer")
  public DownloadRow download(
      CommandSession session,
      @Descriptor("name or id of the port, or its start") String port,
      @Descriptor("path of a DLS file") String file)
      throws IOException {
    Path path = session.currentDir().resolve(file);
    IFilter filter = PortNames.find(port, factory.published()).filter();
    IPin pin = music(filter);
    PortDownload made =
        new PortDownload(
            filter.name(),
            pin,
            String.valueOf(path.getFileName()),
            DlsReader.read(path).collection());
    synchronized (downloads) {
      downloads.add(made);
    }
    return made.row();
  }

  /** A download belongs to a pin, and is gone with it; so one has to be open. */
  private static IPin music(IFilter filter) {
    return filter.openPins().stream()
        .filter(pin -> pin.format().wave().isEmpty())
        .filter(pin -> filter.description().pins().get(pin.pinId()).dataFlow() == KsDataFlow.IN)
        .findFirst()
        .orElseThrow(
            () ->
                new Misuse(
                    "%s: no pin is open, and a download belongs to a pin; first: open %s"
                        .formatted(filter.name(), filter.name())));
  }

  /**
   * Takes back what was downloaded.
   *
   * @param port name of the port
   * @return what is gone
   */
  @Usage(value = "PORT|all", example = "unload synth")
  @Descriptor("take back what was downloaded; notes that sound end in their own time")
  public List<DownloadRow> unload(
      @Descriptor("name or id of the port, or its start; or all") String port) {
    String name =
        port.equals("all") ? "" : PortNames.find(port, factory.published()).configuration().name();
    synchronized (downloads) {
      forgetClosed();
      List<PortDownload> gone =
          downloads.stream().filter(each -> name.isEmpty() || each.port().equals(name)).toList();
      gone.forEach(PortDownload::unload);
      downloads.removeAll(gone);
      return new Rows<>(
          gone.stream().map(PortDownload::row).toList(), port + ": nothing is downloaded");
    }
  }

  private void forgetClosed() {
    List<IPin> open =
        factory.published().stream().flatMap(port -> port.filter().openPins().stream()).toList();
    downloads.removeIf(each -> open.stream().noneMatch(each::isOn));
  }
}
