package org.dmus.tck;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dmus.client.IFilter;
import org.dmus.client.SubdeviceFactory;
import org.dmus.link.Link;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.io.RegisterBus;

/** A running port, as a test sees it. Safe from any thread. */
public interface TckHost extends AutoCloseable {

  /**
   * Returns a service of the port.
   *
   * @param type its interface
   * @param <T> its interface
   * @throws AssertionError when there is none after five seconds
   */
  <T> T service(Class<T> type);

  /**
   * Makes an instance of a prototype-scoped service.
   *
   * @param type its interface
   * @param <T> its interface
   */
  <T> ServiceLease<T> newInstance(Class<T> type);

  /**
   * Publishes a miniport of a test, as its bundle would.
   *
   * @param classId its class id
   * @param type what it is published as: IMiniportDMus or IMiniportMidi
   * @param miniports makes an instance for each subdevice
   * @param <M> what it is published as
   * @return closed, the miniport goes as if its bundle had stopped
   */
  <M extends IMiniport> Deployment deploy(
      UUID classId, Class<M> type, Supplier<? extends M> miniports);

  /**
   * Publishes a bus of a test, as its bundle would.
   *
   * @param name its name
   * @param bus the bus
   * @return closed, the bus is gone
   */
  Publication publish(String name, RegisterBus bus);

  /**
   * Publishes a link of a test, as its bundle would.
   *
   * @param link the link
   * @return closed, the cable is pulled
   */
  Publication publish(Link link);

  /**
   * Looks up a published filter.
   *
   * @param subdevice its name
   */
  Optional<IFilter> filter(String subdevice);

  /** {@return the miniports that are deployed now} */
  List<DeployedMiniport> miniports();

  /**
   * Returns the bundle of a deployed miniport.
   *
   * @param classId class id of the miniport
   */
  BundlePlugin plugin(UUID classId);

  /** {@return the {@code Pc*} functions} */
  default IPortCls portCls() {
    return service(IPortCls.class);
  }

  /** {@return what makes subdevices} */
  default SubdeviceFactory subdevices() {
    return service(SubdeviceFactory.class);
  }

  /** Stops the framework. */
  @Override
  void close();

  /** Something published; see {@link #publish}. */
  @FunctionalInterface
  interface Publication extends AutoCloseable {
    @Override
    void close();
  }

  /** A published miniport; see {@link #deploy}. */
  interface Deployment extends AutoCloseable {
    /** {@return how many instances the port has taken and not given back} */
    int instances();

    @Override
    void close();
  }

  /**
   * A miniport in the registry.
   *
   * @param classId its class id
   * @param name its readable name
   * @param bundle symbolic name of its bundle
   * @param location where the bundle came from
   */
  record DeployedMiniport(UUID classId, String name, String bundle, String location) {}

  /**
   * An instance of a prototype-scoped service.
   *
   * @param service the instance
   * @param end gives it back
   * @param <T> its interface
   */
  record ServiceLease<T>(T service, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }
}
