package org.dmus.miniport.uart;

import org.dmus.mxf.DMusKernelEvent;

/**
 * Which message of an instant leaves next, so that as few statuses are said as possible: drums
 * first; then a channel whose status the receiver knows; last the channel whose status most often
 * goes on in the next instant. The messages of a channel keep their order. [data path], [engine]
 */
final class ChannelOrder {

  private static final int CHANNELS = 16;
  private static final int NONE = 0;

  private final RunningStatus status;
  private final Continuations continuations = new Continuations();
  private final int[] last = new int[CHANNELS];

  ChannelOrder(RunningStatus status) {
    this.status = status;
  }

  /** {@return what leaves next of a chain of events; the first where there is no choice} */
  DMusKernelEvent next(DMusKernelEvent first) {
    boolean isFree = Messages.isChannelMessage(first) && !ChordOrder.isDrum(first);
    if (!isFree || status.isOff() || status.isKnown(first)) {
      return first;
    }
    DMusKernelEvent known = known(first);
    return known != null ? known : firstBut(end(first), first);
  }

  /** What was sent, in this order. */
  void sent(DMusKernelEvent event) {
    if (Messages.isChannelMessage(event)) {
      continuations.sent(status.statusOf(event), event.presTime100ns());
    } else if (!Messages.isRealTime(event)) {
      continuations.forget();
    }
  }

  private DMusKernelEvent known(DMusKernelEvent first) {
    int passed = 0;
    for (DMusKernelEvent e = first; isOfInstant(first, e); e = e.next()) {
      int channel = 1 << ChordOrder.channel(e);
      if ((passed & channel) == 0 && status.isKnown(e)) {
        return e;
      }
      passed |= channel;
    }
    return null;
  }

  /** With which channel the instant had best end; of equals the highest. */
  private int end(DMusKernelEvent first) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      last[channel] = NONE;
    }
    for (DMusKernelEvent e = first; isOfInstant(first, e); e = e.next()) {
      last[ChordOrder.channel(e)] = status.statusOf(e);
    }
    int end = ChordOrder.channel(first);
    for (int channel = 0; channel < CHANNELS; channel++) {
      boolean isBetter =
          continuations.frequency(last[channel]) >= continuations.frequency(last[end]);
      end = last[channel] != NONE && isBetter ? channel : end;
    }
    return end;
  }

  private static DMusKernelEvent firstBut(int channel, DMusKernelEvent first) {
    for (DMusKernelEvent e = first; isOfInstant(first, e); e = e.next()) {
      if (ChordOrder.channel(e) != channel) {
        return e;
      }
    }
    return first;
  }

  private static boolean isOfInstant(DMusKernelEvent first, DMusKernelEvent event) {
    return event != null && ChordOrder.areOfOneInstant(first, event);
  }
}
