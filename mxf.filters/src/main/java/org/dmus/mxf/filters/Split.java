package org.dmus.mxf.filters;

import org.dmus.graph.IMXFFilter;
import org.dmus.mxf.DMusKernelEvent;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Splits the keyboard: {@code split:at=60,low=2,high=1} brings the keys below 60 to channel 2, the
 * others to channel 1. Channel 0 leaves a side out; one that is not given keeps its channel. What
 * has no key - pedals, bends, programs - goes to both sides.
 */
@Component(service = IMXFFilter.class, scope = ServiceScope.PROTOTYPE)
@FilterName(filter = "split")
public final class Split extends ChannelMessageFilter {
  private static final int CHANNELS = 16;
  private static final int MIDDLE_C = 60;
  private static final int LEFT_OUT = -1;
  private static final int KEPT = CHANNELS;

  private int at;
  private int low;
  private int high;

  @Override
  void configure(Settings settings) {
    at = settings.number("at", MIDDLE_C, 0, 127);
    low = side(settings, "low");
    high = side(settings, "high");
  }

  private static int side(Settings settings, String key) {
    return settings.number(key, KEPT + 1, 0, CHANNELS) - 1;
  }

  @Override
  boolean change(DMusKernelEvent event, int kind) {
    int lowChannel = channelOf(low, event);
    int highChannel = channelOf(high, event);
    if (hasKey(kind)) {
      return move(event, data1(event) < at ? lowChannel : highChannel);
    }
    if (lowChannel != LEFT_OUT && highChannel != LEFT_OUT && lowChannel != highChannel) {
      passCopy(event, lowChannel);
    }
    return move(event, highChannel == LEFT_OUT ? lowChannel : highChannel);
  }

  private static int channelOf(int side, DMusKernelEvent event) {
    return side == KEPT ? channel(event) : side;
  }

  private static boolean move(DMusKernelEvent event, int channel) {
    if (channel == LEFT_OUT) {
      return false;
    }
    channel(event, channel);
    return true;
  }
}
