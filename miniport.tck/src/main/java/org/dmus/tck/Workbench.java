package org.dmus.tck;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.tck.probe.ProbeFilter;
import org.dmus.tck.probe.ProbeMiniport;

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
   * Deploys a DMus miniport until the end of the test.
   *
   * @param miniports makes its instances
   * @return its class id, a new one
   */
  public UUID deploy(Supplier<? extends IMiniportDMus> miniports) {
    UUID classId = UUID.randomUUID();
    closing(host.deploy(classId, IMiniportDMus.class, miniports));
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
    Map<String, Object> settings = Map.of(Runner.SEED, 1);
    return subdevice(
        new SubdeviceConfiguration("tck", miniport, Runner.SIMULATED, false, settings));
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

  /**
   * Makes a private subdevice of a probe, on a clock that is never late.
   *
   * @param probe the miniport
   */
  public ISubdevice offline(ProbeMiniport probe) {
    return offline(deploy(() -> probe));
  }

  /**
   * Opens the render pin of a probe for DirectMusic, in RUN.
   *
   * @param subdevice of a probe
   */
  public IPin running(ISubdevice subdevice) {
    IPin pin = pin(subdevice, ProbeFilter.RENDER, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    return pin;
  }

  /**
   * Makes threads that end with the test.
   *
   * @param count how many
   */
  public ExecutorService threads(int count) {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    toClose.push(threads::shutdownNow);
    return threads;
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
