package org.dmus.port.filter;

import java.util.Arrays;
import org.dmus.client.QueuedEvent;
import org.dmus.mxf.DMusKernelEvent;

/** Shows a chain that waits. */
final class QueueView {
  private static final int HEAD_BYTES = 16;

  private QueueView() {}

  static QueuedEvent of(DMusKernelEvent chain, long presentationTime100ns) {
    int bytes = 0;
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      bytes += e.eventBytes();
    }
    return new QueuedEvent(
        chain.presTime100ns(),
        presentationTime100ns - chain.presTime100ns(),
        chain.channelGroup(),
        RenderQueue.clientOf(chain).name(),
        bytes,
        Arrays.copyOf(chain.bytes(), Math.min(HEAD_BYTES, chain.eventBytes())));
  }
}
