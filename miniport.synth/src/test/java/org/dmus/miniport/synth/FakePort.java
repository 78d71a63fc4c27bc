package org.dmus.miniport.synth;

import java.util.Map;
import java.util.Optional;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IRegistryKey;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/** A port that holds settings and nothing else. */
record FakePort(Map<String, Object> settings) implements IPortDMus {

  @Override
  public IRegistryKey newRegistryKey() {
    return new FakeKey(settings);
  }

  @Override
  public IPortCls portCls() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void notify(IServiceGroup served) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void registerServiceGroup(IServiceGroup registered) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void init(IMiniport miniport, Object adapter, IResourceList resources) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Object> getDeviceProperty(String name) {
    return Optional.empty();
  }

  @Override
  public void close() {}

  /** Settings as a configuration would hold them. */
  private record FakeKey(Map<String, Object> values) implements IRegistryKey {

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
