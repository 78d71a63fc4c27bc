package org.dmus.shell.live;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.mxf.IMasterClock;
import org.dmus.shell.Inventory;
import org.dmus.shell.MiniportRow;
import org.dmus.shell.PinRow;
import org.dmus.shell.PortInfo;
import org.dmus.shell.PortRow;
import org.dmus.shell.SystemStatus;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The inventory of this framework. */
@Component
public final class LiveInventory implements Inventory {
  private final SubdeviceFactory factory;
  private final MiniportDirectory miniports;
  private final StatusReader status;

  /**
   * Called by Declarative Services.
   *
   * @param factory the port
   * @param clock the system clock
   * @param context finds miniports without touching them
   */
  @Activate
  public LiveInventory(
      @Reference SubdeviceFactory factory,
      @Reference(target = "(" + IMasterClock.SOURCE + "=system)") IMasterClock clock,
      BundleContext context) {
    this.factory = factory;
    this.miniports = new MiniportDirectory(context);
    this.status = new StatusReader(context, clock);
  }

  @Override
  public List<PortRow> ports() {
    return factory.published().stream().map(PortReader::row).toList();
  }

  @Override
  public List<MiniportRow> miniports() {
    return miniports.rows();
  }

  @Override
  public List<PinRow> pins() {
    return factory.published().stream().flatMap(PinReader::rows).toList();
  }

  @Override
  public Optional<PortInfo> info(String port) {
    return find(port).map(PortReader::info);
  }

  private Optional<ISubdevice> find(String port) {
    String wanted = port.toLowerCase(Locale.ROOT);
    return only(text -> text.equals(wanted)).or(() -> only(text -> text.startsWith(wanted)));
  }

  private Optional<ISubdevice> only(Predicate<String> matches) {
    List<ISubdevice> found =
        factory.published().stream().filter(each -> answersTo(each, matches)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean answersTo(ISubdevice subdevice, Predicate<String> matches) {
    String name = subdevice.configuration().name().toLowerCase(Locale.ROOT);
    String id = subdevice.filter().id().toLowerCase(Locale.ROOT);
    return matches.test(name) || matches.test(id);
  }

  @Override
  public SystemStatus status() {
    return status.read(ports());
  }
}
