package org.dmus.port.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IMusicTechnology;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPowerNotify;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/** A miniport that writes down what is called, and throws where it is told to. */
final class FakeMiniport implements IMiniportDMus, IPowerNotify, IMusicTechnology {
  static final String NOWHERE = "";

  final List<String> calls = new ArrayList<>();
  final List<KsState> states = new ArrayList<>();
  String throwsAt = NOWHERE;
  Runnable atInit = () -> {};
  BiConsumer<IResourceList, IPortDMus> atInitWith = (resources, port) -> {};
  boolean refuses;

  private void call(String name) {
    calls.add(name);
    if (throwsAt.equals(name) && refuses) {
      throw new NtStatusException(NtStatus.NOT_FOUND, "refused at " + name);
    }
    if (throwsAt.equals(name)) {
      throw new NoClassDefFoundError("at " + name);
    }
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    call("init");
    atInit.run();
    atInitWith.accept(resources, port);
    return Optional.of(port.portCls().pcNewServiceGroup());
  }

  @Override
  public FilterDescriptor getDescription() {
    call("getDescription");
    return FilterDescriptor.render("out");
  }

  @Override
  public DMusStream newStream(
      int pinId,
      DMusStreamType type,
      KsDataFormat format,
      IAllocatorMXF allocator,
      IMasterClock clock) {
    call("newStream");
    return DMusStream.whenDue(new Stream(allocator));
  }

  @Override
  public void powerChangeNotify(DevicePowerState state) {
    call("power " + state + " streams " + states);
    states.clear();
  }

  @Override
  public void setTechnology(UUID technology) {
    call("technology " + technology);
  }

  @Override
  public void close() {
    call("close");
  }

  private final class Stream implements IMXF {
    private final IAllocatorMXF allocator;

    Stream(IAllocatorMXF allocator) {
      this.allocator = allocator;
    }

    @Override
    public void setState(KsState state) {
      call("setState");
      states.add(state);
    }

    @Override
    public NtStatus putMessage(DMusKernelEvent event) {
      return allocator.putMessage(event);
    }

    @Override
    public void close() {
      call("stream.close");
    }
  }
}
