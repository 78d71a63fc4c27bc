package org.dmus.mxf.filters;

import org.dmus.graph.IMXFFilter;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Has everything played later: {@code delay:ms=250}. The target waits, so nothing is kept here. */
@Component(service = IMXFFilter.class, scope = ServiceScope.PROTOTYPE)
@FilterName(filter = "delay")
public final class Delay extends ChannelMessageFilter {
  private static final int LONGEST_MS = 60_000;

  private long delay100ns;

  @Override
  void configure(Settings settings) {
    delay100ns = settings.number("ms", 0, 0, LONGEST_MS) * ReferenceTime.PER_MILLISECOND;
  }

  @Override
  boolean change(DMusKernelEvent event, int kind) {
    return other(event);
  }

  @Override
  boolean other(DMusKernelEvent event) {
    event.presTime100ns(event.presTime100ns() + delay100ns);
    return true;
  }
}
