package org.dmus.tck.miniport;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IRegistryKey;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/** The port of a miniport under test: settings, service groups, and the engine, which is a test. */
public final class TestPort implements IPortDMus {
  private final Semaphore requests = new Semaphore(0);
  private final List<TestGroup> groups = new CopyOnWriteArrayList<>();
  private final EngineCalls engine = new EngineCalls();
  private final TestDevice device;
  private final IPortCls portCls;
  private IServiceGroup registered;

  TestPort(TestDevice device) {
    this.device = device;
    portCls = new TestPortCls(device, this::newGroup);
  }

  Optional<IServiceGroup> registeredGroup() {
    return Optional.ofNullable(registered);
  }

  /** Returns who notes that the engine calls. */
  EngineCalls engine() {
    return engine;
  }

  List<TestGroup> groups() {
    return groups;
  }

  /** Waits for a request for service, and serves every group that was asked. [engine] */
  void serve(long millis) {
    try {
      if (requests.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        requests.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    groups.forEach(TestGroup::serve);
  }

  @Override
  public IRegistryKey newRegistryKey() {
    return new TestSettings(device.settings());
  }

  @Override
  public IPortCls portCls() {
    return portCls;
  }

  private TestGroup newGroup() {
    TestGroup made = new TestGroup(requests::release, device::pass, engine);
    groups.add(made);
    return made;
  }

  @Override
  public void notify(IServiceGroup served) {
    if (served != null) {
      served.requestService();
    } else {
      groups.forEach(IServiceGroup::requestService);
    }
  }

  @Override
  public void registerServiceGroup(IServiceGroup early) {
    registered = early;
  }

  @Override
  public void init(IMiniport miniport, Object adapter, IResourceList resources) {
    throw new UnsupportedOperationException("a miniport does not initialise its port");
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
  public <T> T exclusively(Supplier<T> routine) {
    return routine.get();
  }

  @Override
  public void close() {}
}
