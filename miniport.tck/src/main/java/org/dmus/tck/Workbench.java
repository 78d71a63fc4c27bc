package org.dmus.tck;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.portcls.IMiniport;

/** What one test builds on the host; closed after the test, the last thing first. */
public final class Workbench implements AutoCloseable {
  private final TckHost host;
  private final Deque<AutoCloseable> toClose = new ArrayDeque<>();

  Workbench(TckHost host) {
    this.host = host;
  }

  /** {@return the host} */
  public TckHost host() {
    return host;
  }

  /**
   * Closes something after the test.
   *
   * @param resource what to close
   * @param <T> its type
   * @return the resource
   */
  public <T extends AutoCloseable> T closing(T resource) {
    toClose.push(resource);
    return resource;
  }

  /**
   * Deploys a miniport until the end of the test.
   *
   * @param miniports makes its instances
   * @return its class id, a new one
   */
  public UUID deploy(Supplier<? extends IMiniport> miniports) {
    UUID classId = UUID.randomUUID();
    closing(host.deploy(classId, miniports));
    return classId;
  }

  /**
   * Makes a private subdevice of a deployed miniport whose time the test moves; it is never late.
   *
   * @param miniport class id
   */
  public ISubdevice offline(UUID miniport) {
    return subdevice(SubdeviceConfiguration.offline("tck", miniport));
  }

  /**
   * Makes a private subdevice that behaves as in real time, on a virtual clock.
   *
   * @param miniport class id
   */
  public ISubdevice simulated(UUID miniport) {
    return subdevice(
        new SubdeviceConfiguration(
            "tck", miniport, Runner.SIMULATED, false, Map.of(Runner.SEED, 1)));
  }

  /**
   * Makes a subdevice.
   *
   * @param configuration what to make
   */
  public ISubdevice subdevice(SubdeviceConfiguration configuration) {
    return closing(host.subdevices().create(configuration));
  }

  /**
   * Opens a music pin.
   *
   * @param subdevice of this
   * @param pinId pin
   * @param format format
   */
  public IPin pin(ISubdevice subdevice, int pinId, KsDataFormat format) {
    return closing(subdevice.filter().openPin(pinId, format));
  }

  @Override
  public void close() {
    AssertionError failed = null;
    while (!toClose.isEmpty()) {
      try {
        toClose.pop().close();
      } catch (Exception | Error e) {
        failed = failed == null ? new AssertionError("cleaning up after the test", e) : failed;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
