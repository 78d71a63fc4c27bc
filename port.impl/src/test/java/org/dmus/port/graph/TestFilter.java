package org.dmus.port.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dmus.graph.IMXFFilter;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** A filter that raises each key by one, until it is told to do otherwise. */
class TestFilter implements IMXFFilter {
  final List<String> calls = new ArrayList<>();
  private final List<DMusKernelEvent> kept = new ArrayList<>();
  IAllocatorMXF allocator;
  boolean throwing;
  boolean hoarding;
  private IMXF output;

  @Override
  public void init(IAllocatorMXF newAllocator, Map<String, String> settings) {
    if (settings.containsKey("bad")) {
      throw new IllegalArgumentException("bad=" + settings.get("bad") + " is no setting");
    }
    allocator = newAllocator;
    calls.add("init " + settings);
  }

  @Override
  public void setState(KsState state) {
    calls.add(state.name());
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    if (throwing) {
      throw new IllegalStateException("on purpose");
    }
    if (hoarding) {
      kept.add(event);
      return NtStatus.SUCCESS;
    }
    if (event.eventBytes() == 3 && (event.bytes()[0] & 0xE0) == 0x80) {
      event.bytes()[1]++;
    }
    return output.putMessage(event);
  }

  void giveBack() {
    hoarding = false;
    kept.forEach(allocator::putMessage);
    kept.clear();
  }

  @Override
  public void connectOutput(IMXF sink) {
    output = sink;
    calls.add("connect");
  }

  @Override
  public void disconnectOutput(IMXF sink) {
    calls.add(output == sink ? "disconnect" : "disconnect something else");
  }

  @Override
  public void close() {
    calls.add("close");
  }
}
