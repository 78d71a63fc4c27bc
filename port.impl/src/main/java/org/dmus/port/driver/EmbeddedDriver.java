package org.dmus.port.driver;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.dmus.client.SubdeviceFactory;
import org.dmus.graph.IMXFFilter;
import org.dmus.graph.IMXFGraph;
import org.dmus.link.Link;
import org.dmus.link.LinkDirectory;
import org.dmus.port.engine.SystemClock;
import org.dmus.port.graph.MXFGraph;
import org.dmus.port.io.DevPort;
import org.dmus.port.io.RegisterBuses;
import org.dmus.port.link.Links;
import org.dmus.port.quarantine.Watchdog;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.MiniportDriver;
import org.dmus.portcls.io.RegisterBus;
import org.osgi.service.log.Logger;

/**
 * The port driver without a framework: what Declarative Services wire elsewhere, wired by
 * constructor calls. Safe from any thread.
 */
public final class EmbeddedDriver implements AutoCloseable {
  private final Miniports miniports;
  private final SubdeviceRegistry registry = new SubdeviceRegistry(this::published);
  private final RegisterBuses buses = new RegisterBuses();
  private final Links links = new Links();
  private final SystemClock clock = new SystemClock();
  private final Watchdog watchdog = new Watchdog();
  private final Subdevices subdevices;
  private final PortClsService portCls;
  private final DiscoveredSubdevices discovered;
  private final LiveLinks liveLinks;
  private final MXFGraph graph;

  /**
   * Makes a driver that has neither miniports nor links.
   *
   * @param log what it has to say
   */
  public EmbeddedDriver(Logger log) {
    miniports = new Miniports(log);
    buses.bind(new DevPort(), Map.of(RegisterBus.NAME, DevPort.NAME));
    subdevices = new Subdevices(miniports, registry, buses, links, clock, watchdog, log);
    portCls = new PortClsService(miniports, registry, buses, links, clock, watchdog, log);
    LinkPolicy every = new LinkPolicy(true, "*", "");
    discovered = new DiscoveredSubdevices(every, links, subdevices, miniports, log);
    liveLinks = new LiveLinks(links, subdevices);
    graph = new MXFGraph(subdevices, log);
  }

  private Runnable published(PortDMus port, Map<String, Object> properties) {
    graph.addPort(port.filter());
    return () -> {};
  }

  /** {@return makes subdevices, and lists those there are} */
  public SubdeviceFactory subdevices() {
    return subdevices;
  }

  /** {@return the {@code Pc*} functions of a device of its own} */
  public IPortCls portCls() {
    return portCls;
  }

  /** {@return the links there are, and who has them} */
  public LinkDirectory links() {
    return liveLinks;
  }

  /** {@return connects ports} */
  public IMXFGraph graph() {
    return graph;
  }

  /**
   * Adds a filter for connections.
   *
   * @param name what connections call it
   * @param constructor makes an instance for each use
   */
  public void deployFilter(String name, Supplier<? extends IMXFFilter> constructor) {
    graph.addFilter(name, constructor);
  }

  /**
   * Adds a miniport, as a bundle does that starts.
   *
   * @param constructor makes an instance; called for each port, on any thread
   * @param classId its class id
   * @param name a readable name
   * @param subdevice the subdevice that comes with it; empty = none
   * @return takes it away again, as a bundle that stops: waits until no port is in it
   */
  public Runnable deploy(
      Supplier<? extends IMiniport> constructor, UUID classId, String name, String subdevice) {
    Constructed<IMiniport> source = new Constructed<>(constructor, "embedded");
    miniports.add(
        source,
        Map.of(
            MiniportDriver.CLSID,
            classId.toString(),
            MiniportDriver.NAME,
            name,
            MiniportDriver.SUBDEVICE,
            subdevice));
    return () -> miniports.remove(source);
  }

  /**
   * Adds a link: it becomes a port that is named after it, unless one has it already.
   *
   * @param link the link
   * @return takes it away again, as a cable that is pulled
   */
  public Runnable plug(Link link) {
    links.bind(link);
    return () -> links.unbind(link);
  }

  /** Closes every port, and ends every thread of the driver. More than once is harmless. */
  @Override
  public void close() {
    graph.close();
    discovered.close();
    subdevices.close();
    portCls.close();
    watchdog.close();
  }
}
