package org.dmus.mxf.filters;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dmus.graph.FilterConfiguration;
import org.dmus.graph.IMXFFilter;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.miniport.fakes.FakePool;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;

/** A filter in RUN between a test and a list. */
final class FilterRig {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  final FakePool pool = new FakePool(8);
  final List<String> out = new ArrayList<>();
  final List<Long> times = new ArrayList<>();
  private final IMXFFilter filter;

  /** Prepares a filter as a connection would, with settings as people type them. */
  FilterRig(IMXFFilter filter, String configuration) {
    this.filter = filter;
    filter.init(pool, FilterConfiguration.parse(configuration).settings());
    filter.connectOutput(new Collector());
    filter.setState(KsState.ACQUIRE);
    filter.setState(KsState.PAUSE);
    filter.setState(KsState.RUN);
  }

  /** Sends messages, one after the other; a plus behind one says that it goes on. */
  FilterRig send(String... messages) {
    for (String message : messages) {
      byte[] bytes = HEX.parseHex(message.replace("+", ""));
      DMusKernelEvent event = pool.getMessage();
      System.arraycopy(bytes, 0, event.bytes(), 0, bytes.length);
      event.eventBytes(bytes.length);
      event.channelGroup(1);
      event.presTime100ns(1_000);
      event.flags(message.endsWith("+") ? DMusKernelEvent.EVENT_INCOMPLETE : 0);
      filter.putMessage(event);
    }
    return this;
  }

  void restart() {
    filter.setState(KsState.STOP);
    filter.setState(KsState.RUN);
  }

  private final class Collector implements IMXF {
    @Override
    public NtStatus putMessage(DMusKernelEvent chain) {
      for (DMusKernelEvent e = chain; e != null; e = e.next()) {
        out.add(HEX.formatHex(e.bytes(), 0, e.eventBytes()));
        times.add(e.presTime100ns());
      }
      return pool.putMessage(chain);
    }

    @Override
    public void setState(KsState state) {}

    @Override
    public void close() {}
  }
}
