package org.dmus.cli;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dmus.client.IFilter;
import org.dmus.client.ISubdevice;
import org.dmus.client.Quarantine;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsGuids;
import org.dmus.portcls.ClassIds;
import org.dmus.shell.PortsOnDemand;

/**
 * A port core whose subdevices do nothing; {@code uart} and a stranger's {@code tone} are
 * published, {@code fm} and {@code javasound} are when they are asked for.
 */
final class FakePorts implements SubdeviceFactory, PortsOnDemand {
  static final UUID TONE = UUID.fromString("5b0f6f3c-0a57-4c5b-9f6a-2f1b7c1d9e01");
  static final UUID JAVASOUND = UUID.fromString("7c1f5e0a-93c4-4be1-8f0d-5a4b2e6d9c31");

  final List<SubdeviceConfiguration> created = new ArrayList<>();
  int open;
  private final Map<String, UUID> onDemand =
      new TreeMap<>(Map.of("fm", ClassIds.MINIPORT_FM_SYNTH, "javasound", JAVASOUND));
  private final List<FakeSubdevice> published =
      new ArrayList<>(
          List.of(published("tone", TONE), published("uart", ClassIds.MINIPORT_DMUS_UART)));

  @Override
  public ISubdevice create(SubdeviceConfiguration configuration) {
    created.add(configuration);
    open++;
    return new FakeSubdevice(configuration);
  }

  @Override
  public List<ISubdevice> published() {
    return published.stream().map(ISubdevice.class::cast).toList();
  }

  @Override
  public List<String> names() {
    return List.copyOf(onDemand.keySet());
  }

  @Override
  public boolean start(String name) {
    UUID miniport = onDemand.remove(name);
    if (miniport != null) {
      published.add(published(name, miniport));
    }
    return miniport != null;
  }

  private FakeSubdevice published(String name, UUID miniport) {
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
              (proxy, method, args) ->
                  method.getName().equals("description") ? description() : configuration.name());
    }

    private FilterDescriptor description() {
      boolean isDevice = Set.of("uart", "javasound").contains(configuration.name());
      FilterDescriptor synth =
          FilterDescriptor.synthesizer("", KsGuids.MUSIC_TECHNOLOGY_SWSYNTH, 1, 2, List.of());
      return isDevice
          ? new FilterDescriptor(
              synth.pins().subList(0, 1), List.of(), List.of(), List.of(), List.of())
          : synth;
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
