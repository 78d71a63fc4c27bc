package org.dmus.cli;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dmus.client.IFilter;
import org.dmus.client.ISubdevice;
import org.dmus.client.Quarantine;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.portcls.ClassIds;

/** A port core whose subdevices do nothing; one named {@code uart} is published. */
final class FakePorts implements SubdeviceFactory {
  final List<SubdeviceConfiguration> created = new ArrayList<>();
  int open;

  @Override
  public ISubdevice create(SubdeviceConfiguration configuration) {
    created.add(configuration);
    open++;
    return new FakeSubdevice(configuration);
  }

  @Override
  public List<ISubdevice> published() {
    return List.of(published("uart", ClassIds.MINIPORT_DMUS_UART));
  }

  private ISubdevice published(String name, UUID miniport) {
    Map<String, Object> settings = Map.of("rate", 3_125, "colour", "red");
    return new FakeSubdevice(
        new SubdeviceConfiguration(name, miniport, Runner.REALTIME, true, settings));
  }

  private final class FakeSubdevice implements ISubdevice {
    private final SubdeviceConfiguration configuration;

    FakeSubdevice(SubdeviceConfiguration configuration) {
      this.configuration = configuration;
    }

    @Override
    public SubdeviceConfiguration configuration() {
      return configuration;
    }

    @Override
    public IFilter filter() {
      return (IFilter)
          Proxy.newProxyInstance(
              IFilter.class.getClassLoader(),
              new Class<?>[] {IFilter.class},
              (proxy, method, args) -> configuration.name());
    }

    @Override
    public Optional<String> problem() {
      return Optional.empty();
    }

    @Override
    public Optional<Quarantine> quarantine() {
      return Optional.empty();
    }

    @Override
    public void readmit() {}

    @Override
    public long runUntil(long time100ns) {
      throw new IllegalStateException("in real time");
    }

    @Override
    public void close() {
      open--;
    }
  }
}
