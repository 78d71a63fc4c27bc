package org.dmus.chaos;

import java.util.List;
import java.util.Optional;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PinDescriptor;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/** A miniport with a render pin and a capture pin that does wrong what {@link Chaos} says. */
public final class ChaosMiniport implements IMiniportDMus {
  public static final int RENDER = 0;
  public static final int CAPTURE = 1;

  private final Chaos chaos;
  private IServiceGroup group;

  public ChaosMiniport(Chaos chaos) {
    this.chaos = chaos;
    chaos.call("construct");
    chaos.instances.incrementAndGet();
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    chaos.call("init");
    group = port.portCls().pcNewServiceGroup();
    group.addMember(this::serve);
    chaos.onService(group::requestService);
    return Optional.of(group);
  }

  private void serve() {
    chaos.call("service");
    if (chaos.floods("service")) {
      group.requestService();
    }
  }

  @Override
  public FilterDescriptor getDescription() {
    chaos.call("getDescription");
    return new FilterDescriptor(
        List.of(pin("out", KsDataFlow.IN), pin("in", KsDataFlow.OUT)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static PinDescriptor pin(String name, KsDataFlow flow) {
    return new PinDescriptor(
        name,
        flow,
        KsCommunication.SINK,
        2,
        List.of(KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC)),
        KsGuids.CATEGORY_AUDIO,
        List.of());
  }

  @Override
  public DMusStream newStream(
      int pinId,
      DMusStreamType type,
      KsDataFormat format,
      IAllocatorMXF allocator,
      IMasterClock clock) {
    chaos.call("newStream");
    return new DMusStream(new Stream(allocator), Optional.of(group), 0);
  }

  @Override
  public void close() {
    chaos.call("close");
    chaos.closed.incrementAndGet();
    chaos.instances.decrementAndGet();
  }

  private final class Stream implements IMXF {
    private final IAllocatorMXF allocator;
    private IMXF output;

    Stream(IAllocatorMXF allocator) {
      this.allocator = allocator;
    }

    @Override
    public void setState(KsState state) {
      chaos.call("setState");
    }

    @Override
    public NtStatus putMessage(DMusKernelEvent event) {
      if (event == null) {
        chaos.call("streamService");
        capture();
        return NtStatus.SUCCESS;
      }
      chaos.deliver();
      return allocator.putMessage(event);
    }

    private void capture() {
      while (output != null && chaos.floods("capture")) {
        DMusKernelEvent event = allocator.getMessage();
        if (event == null) {
          output.putMessage(null);
        } else {
          event.shortMessage(0x90, 60, 1, 3);
          output.putMessage(event);
        }
      }
    }

    @Override
    public void connectOutput(IMXF sink) {
      output = sink;
    }

    @Override
    public void disconnectOutput(IMXF sink) {
      output = null;
    }

    @Override
    public void close() {
      chaos.call("stream.close");
    }
  }
}
