package org.dmus.cable;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.ReferenceTime;

/**
 * Sends stamped messages out of one port and measures when they come back at another. One run at a
 * time, on the thread of the caller.
 */
public final class CableTest {
  private static final long LEAD_100NS = 100 * ReferenceTime.PER_MILLISECOND;
  private static final long PATIENCE_100NS = ReferenceTime.PER_SECOND;
  private static final long LOOK_MS = 5;

  private final IFilter out;
  private final IFilter in;
  private final int count;
  private final long interval100ns;

  /**
   * Prepares a test.
   *
   * @param out port that sends; it has a DirectMusic render pin that is free
   * @param in port that captures; it may be the same
   * @param count messages, 1..16384
   * @param intervalMs time between two of them, ms, 1 at least; a message of 7 bytes takes 2.24 ms
   *     on a MIDI line
   */
  public CableTest(IFilter out, IFilter in, int count, int intervalMs) {
    if (count < 1 || count > CableMessage.NUMBERS || intervalMs < 1) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          "cable: %d messages every %d ms: give 1..%d messages, 1 ms or more"
              .formatted(count, intervalMs, CableMessage.NUMBERS));
    }
    this.out = out;
    this.in = in;
    this.count = count;
    this.interval100ns = intervalMs * ReferenceTime.PER_MILLISECOND;
  }

  /**
   * Runs it: as long as the messages take, and a second for what does not come back.
   *
   * @return what became of them
   * @throws NtStatusException when a port has no such pin, or its device does not open
   * @throws InterruptedException when somebody has enough; the pins are closed
   */
  public CableReport run() throws InterruptedException {
    try (IPin back = open(in, KsDataFlow.OUT);
        IPin forth = open(out, KsDataFlow.IN)) {
      Semaphore news = new Semaphore(0);
      back.listener((pin, event) -> news.release());
      back.setState(KsState.RUN);
      forth.setState(KsState.RUN);
      CableClock clock = CableClock.between(forth, back);
      CableSender sender =
          new CableSender(forth, count, forth.presentationTime() + LEAD_100NS, interval100ns);
      CableReceiver receiver = new CableReceiver(back, sender, clock);
      while (!isOver(forth, sender, receiver)) {
        sender.sendUntil(forth.presentationTime() + LEAD_100NS);
        news.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS);
        receiver.take();
      }
      return receiver.report(sender.sent());
    }
  }

  private boolean isOver(IPin forth, CableSender sender, CableReceiver receiver) {
    return receiver.returned() == count
        || forth.presentationTime() > sender.lastTime100ns() + PATIENCE_100NS;
  }

  private static IPin open(IFilter port, KsDataFlow flow) {
    int pin =
        port.description()
            .findPin(flow, KsDataFormat.DIRECTMUSIC)
            .orElseThrow(
                () ->
                    new NtStatusException(
                        NtStatus.NOT_FOUND,
                        port.name()
                            + (flow == KsDataFlow.IN
                                ? ": it plays nothing"
                                : ": it captures nothing")
                            + "; give another port"));
    return port.openPin(pin, KsDataFormat.DIRECTMUSIC);
  }
}
