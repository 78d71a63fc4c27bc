package org.dmus.shell;

import java.util.ArrayList;
import java.util.List;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;

/** A port core with the published subdevices that a test gives it, and more on demand. */
public final class FakePorts implements SubdeviceFactory, PortsOnDemand {
  /** What was asked for. */
  public final List<SubdeviceConfiguration> created = new ArrayList<>();

  /** What it throws instead of making a port. */
  public RuntimeException refuses;

  private final List<ISubdevice> published = new ArrayList<>();
  private final List<String> onDemand = new ArrayList<>();

  /** Publishes subdevices. */
  public FakePorts with(ISubdevice... subdevices) {
    published.addAll(List.of(subdevices));
    return this;
  }

  /** Has ports published when they are asked for. */
  public FakePorts withOnDemand(String... names) {
    onDemand.addAll(List.of(names));
    return this;
  }

  @Override
  public List<String> names() {
    return List.copyOf(onDemand);
  }

  @Override
  public boolean start(String name) {
    boolean isThere = onDemand.remove(name);
    if (isThere) {
      published.add(FakeSubdevice.waiting(name));
    }
    return isThere;
  }

  @Override
  public ISubdevice create(SubdeviceConfiguration configuration) {
    if (refuses != null) {
      throw refuses;
    }
    created.add(configuration);
    ISubdevice made = FakeSubdevice.waiting(configuration.name());
    if (configuration.published()) {
      published.add(made);
    }
    return made;
  }

  @Override
  public List<ISubdevice> published() {
    return List.copyOf(published);
  }
}
