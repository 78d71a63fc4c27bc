package org.dmus.miniport.fakes;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPortEvents;
import org.dmus.portcls.IRegistryKey;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/**
 * A port that holds settings, one service group, and who wants to hear of events.
 *
 * @param settings values as a configuration would hold them
 * @param group the only service group there is
 * @param entries who wants to hear
 */
public record FakePort(Map<String, Object> settings, FakeGroup group, List<Entry> entries)
    implements IPortDMus, IPortEvents {

  private static final int NANOS_PER_UNIT = 100;

  /** Creates a port with settings, and a new group. */
  public FakePort(Map<String, Object> settings) {
    this(settings, new FakeGroup(), new CopyOnWriteArrayList<>());
  }

  @Override
  public void addEventToEventList(Entry entry) {
    entries.add(entry);
  }

  @Override
  public void removeEventFromEventList(Entry entry) {
    entries.remove(entry);
  }

  @Override
  public void generateEventList(UUID set, int id, OptionalInt pin, OptionalInt node) {
    entries.stream()
        .filter(entry -> entry.set().equals(set) && entry.id() == id)
        .forEach(entry -> entry.signal().run());
  }

  @Override
  public IRegistryKey newRegistryKey() {
    return new FakeKey(settings);
  }

  @Override
  public IPortCls portCls() {
    return (IPortCls)
        Proxy.newProxyInstance(
            IPortCls.class.getClassLoader(),
            new Class<?>[] {IPortCls.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("pcNewServiceGroup")) {
                return group;
              }
              if (method.getName().equals("pcGetTimeInterval")) {
                return System.nanoTime() / NANOS_PER_UNIT - (Long) arguments[0];
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  @Override
  public void notify(IServiceGroup served) {
    served.requestService();
  }

  @Override
  public void registerServiceGroup(IServiceGroup registered) {}

  @Override
  public void init(IMiniport miniport, Object adapter, IResourceList resources) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Object> getDeviceProperty(String name) {
    return Optional.empty();
  }

  @Override
  public PropertyLength getDeviceProperty(String name, ByteBuffer buffer) {
    return new PropertyLength(NtStatus.NOT_FOUND, 0);
  }

  @Override
  public synchronized <T> T exclusively(Supplier<T> routine) {
    return routine.get();
  }

  @Override
  public void close() {}

  /** Settings as a configuration would hold them. */
  private record FakeKey(Map<String, Object> values) implements IRegistryKey {

    @Override
    public String owner() {
      return "fake";
    }

    @Override
    public IRegistryKey newSubKey(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> text(String name) {
      return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    @Override
    public int number(String name, int fallback, int min, int max) {
      return (int) decimal(name, fallback, min, max);
    }

    @Override
    public double decimal(String name, double fallback, double min, double max) {
      double value = text(name).map(Double::parseDouble).orElse(fallback);
      if (value < min || value > max) {
        throw new NtStatusException(NtStatus.DEVICE_CONFIGURATION_ERROR, name + ": " + value);
      }
      return value;
    }

    @Override
    public boolean flag(String name, boolean fallback) {
      return text(name).map(Boolean::parseBoolean).orElse(fallback);
    }
  }
}
