package org.dmus.mxf.filters;

import org.dmus.graph.IMXFFilter;
import org.dmus.mxf.DMusKernelEvent;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Changes how hard notes are struck: {@code velocity:gamma=0.7} bends the curve (below 1: louder),
 * {@code scale=0.5} multiplies, {@code min=30,max=100} limits, {@code fixed=90} makes all equal. A
 * note never becomes its own end.
 */
@Component(service = IMXFFilter.class, scope = ServiceScope.PROTOTYPE)
@FilterName(filter = "velocity")
public final class Velocity extends ChannelMessageFilter {
  private static final int LOUDEST = 127;

  private final byte[] curve = new byte[LOUDEST + 1];

  @Override
  void configure(Settings settings) {
    double gamma = settings.decimal("gamma", 1, 0.1, 10);
    double scale = settings.decimal("scale", 1, 0, 10);
    int fixed = settings.number("fixed", 0, 1, LOUDEST);
    int min = settings.number("min", 1, 1, LOUDEST);
    int max = settings.number("max", LOUDEST, min, LOUDEST);
    for (int v = 0; v <= LOUDEST; v++) {
      double bent = fixed > 0 ? fixed : LOUDEST * Math.pow((double) v / LOUDEST, gamma) * scale;
      curve[v] = (byte) Math.max(min, Math.min(max, Math.round(bent)));
    }
  }

  @Override
  boolean change(DMusKernelEvent event, int kind) {
    if (isNoteOn(event, kind)) {
      event.bytes()[2] = curve[data2(event)];
    }
    return true;
  }
}
