package org.dmus.shell.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.dls.bank.BankCatalogue;
import org.dmus.dls.bank.BankEntry;
import org.dmus.link.LinkDirectory;
import org.dmus.mxf.IMasterClock;
import org.dmus.shell.BankRow;
import org.dmus.shell.Inventory;
import org.dmus.shell.LinkRow;
import org.dmus.shell.MiniportRow;
import org.dmus.shell.PinRow;
import org.dmus.shell.PortInfo;
import org.dmus.shell.PortNames;
import org.dmus.shell.PortRow;
import org.dmus.shell.PortsOnDemand;
import org.dmus.shell.SystemStatus;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The inventory of this framework. */
@Component
public final class LiveInventory implements Inventory {
  private final SubdeviceFactory factory;
  private final LinkDirectory links;
  private final MiniportDirectory miniports;
  private final StatusReader status;
  private final Looks looks;
  private final PortsOnDemand onDemand;

  /** The sound banks. Dynamic: whoever chooses another one restarts no command. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile BankCatalogue catalogue;

  /**
   * Called by Declarative Services.
   *
   * @param factory the port
   * @param links knows the links
   * @param clock the system clock
   * @param looks bounds what a look may take
   * @param onDemand knows the ports that nobody asked for yet
   * @param context finds miniports without touching them
   */
  @Activate
  public LiveInventory(
      @Reference SubdeviceFactory factory,
      @Reference LinkDirectory links,
      @Reference(target = "(" + IMasterClock.SOURCE + "=system)") IMasterClock clock,
      @Reference Looks looks,
      @Reference PortsOnDemand onDemand,
      BundleContext context) {
    this.factory = factory;
    this.links = links;
    this.looks = looks;
    this.onDemand = onDemand;
    this.miniports = new MiniportDirectory(context);
    this.status = new StatusReader(context, clock);
  }

  @Override
  public List<PortRow> ports() {
    return looks.rows(factory.published(), port -> Stream.of(PortReader.row(port)));
  }

  @Override
  public List<String> portsOnDemand() {
    return onDemand.names();
  }

  @Override
  public List<MiniportRow> miniports() {
    return miniports.rows();
  }

  @Override
  public List<PinRow> pins() {
    return looks.rows(factory.published(), PinReader::rows);
  }

  @Override
  public List<LinkRow> links() {
    return links.links().stream().map(LinkReader::row).toList();
  }

  @Override
  public PortInfo info(String port) {
    ISubdevice found = PortNames.find(port, factory.published());
    return looks.at(port, () -> PortReader.info(found));
  }

  @Override
  public List<BankRow> banks(Optional<Path> explicit) {
    BankCatalogue now = catalogue;
    return now == null ? List.of() : now.list(explicit).stream().map(LiveInventory::row).toList();
  }

  private static BankRow row(BankEntry bank) {
    return new BankRow(
        bank.name(),
        bank.chosen(),
        bank.reason(),
        bank.location(),
        bank.sizeBytes(),
        bank.problem().map(text -> withoutPrefix(bank.location() + ": ", text)).orElse(""));
  }

  private static String withoutPrefix(String prefix, String text) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  @Override
  public SystemStatus status() {
    return status.read(ports(), pins(), looks.rows(factory.published(), PoolReader::rows));
  }
}
