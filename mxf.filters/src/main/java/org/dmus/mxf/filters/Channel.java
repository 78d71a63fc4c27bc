package org.dmus.mxf.filters;

import org.dmus.graph.IMXFFilter;
import org.dmus.mxf.DMusKernelEvent;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Moves and leaves out channels, 1..16: {@code channel:to=3} brings everything to one channel,
 * {@code channel:from=1,to=2} moves one, {@code channel:from=10,to=0} leaves one out, {@code
 * channel:only=1} leaves all others out.
 */
@Component(service = IMXFFilter.class, scope = ServiceScope.PROTOTYPE)
@FilterName(filter = "channel")
public final class Channel extends ChannelMessageFilter {
  private static final int CHANNELS = 16;
  private static final int LEFT_OUT = -1;

  private final int[] map = new int[CHANNELS];

  @Override
  void configure(Settings settings) {
    boolean moves = settings.has("to");
    int from = settings.number("from", 0, 1, CHANNELS);
    int to = settings.number("to", 0, 0, CHANNELS);
    int only = settings.number("only", 0, 1, CHANNELS);
    if (from > 0 && !moves) {
      throw new IllegalArgumentException("from=" + from + " needs to=CHANNEL, or to=0 for none");
    }
    for (int channel = 0; channel < CHANNELS; channel++) {
      boolean moved = moves && (from == 0 || from == channel + 1);
      boolean out = only > 0 && only != channel + 1;
      map[channel] = out ? LEFT_OUT : moved ? to - 1 : channel;
    }
  }

  @Override
  boolean change(DMusKernelEvent event, int kind) {
    int to = map[channel(event)];
    if (to == LEFT_OUT) {
      return false;
    }
    channel(event, to);
    return true;
  }
}
