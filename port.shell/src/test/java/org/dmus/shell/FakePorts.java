package org.dmus.shell;

import java.util.ArrayList;
import java.util.List;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;

/** A port core with the published subdevices that a test gives it. */
public final class FakePorts implements SubdeviceFactory {
  /** What was asked for. */
  public final List<SubdeviceConfiguration> created = new ArrayList<>();

  /** What it throws instead of making a port. */
  public RuntimeException refuses;

  private final List<ISubdevice> published = new ArrayList<>();

  /** Publishes subdevices. */
  public FakePorts with(ISubdevice... subdevices) {
    published.addAll(List.of(subdevices));
    return this;
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
