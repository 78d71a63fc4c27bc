package org.dmus.player.internal;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.player.TakeLosses;
import org.dmus.player.internal.SourceLine.Verdict;

/** One source of a take: its pin, and the pins that follow it when its device was lost. */
final class SourcePin implements AutoCloseable {
  private static final long NOT_YET = -1;

  /** What a source tells its take; times are those of the take. */
  interface Listener extends CapturedRecords.Target {

    /** The device is lost. */
    void lost(long time100ns, String why) throws IOException;

    /** It is back. */
    void back(long time100ns) throws IOException;
  }

  private final IFilter filter;
  private final Retry retry;
  private final SourceLine line;
  private final Runnable wake;
  private final Consumer<IPin> opened;
  private final CapturedRecords records = new CapturedRecords();
  private volatile IPin pin;
  private TakeClock clock;
  private boolean isLost;
  private boolean isAway;
  private long back100ns = NOT_YET;
  private volatile TakeLosses gone = TakeLosses.NONE;

  /**
   * Opens the pin.
   *
   * @param filter the port
   * @param nanoTime a clock, ns
   * @param retry says when a device that was lost is tried again
   * @param wake called when something came, by any thread
   * @param opened is given each pin before it runs
   */
  SourcePin(
      IFilter filter, LongSupplier nanoTime, Retry retry, Runnable wake, Consumer<IPin> opened) {
    this.filter = filter;
    this.retry = retry;
    this.wake = wake;
    this.opened = opened;
    this.line = new SourceLine(nanoTime);
    this.pin = open();
  }

  /** Starts the time of the take; all of its sources at once. */
  void begin() {
    clock = new TakeClock(filter);
  }

  private IPin open() {
    int id = PinSearch.music(filter, KsDataFlow.OUT);
    IPin next = filter.openPin(id, KsDataFormat.DIRECTMUSIC);
    try {
      next.listener((of, event) -> wake.run());
      opened.accept(next);
      return next;
    } catch (RuntimeException e) {
      next.close();
      throw e;
    }
  }

  TakeClock clock() {
    return clock;
  }

  /** Reads what came; false when nothing will come any more. */
  boolean step(Listener to) throws IOException {
    if (isLost) {
      lookForDevice(to);
      return true;
    }
    run();
    Verdict verdict = line.look(pin); // before reading: what came until now is read
    drain(to);
    return switch (verdict) {
      case THERE -> true;
      case ENDED -> false;
      case LOST -> lose(to);
      case NEVER_THERE -> throw neverThere();
    };
  }

  private NtStatusException neverThere() {
    return pin.failure()
        .filter(NtStatusException.class::isInstance)
        .map(NtStatusException.class::cast)
        .orElseGet(() -> new NtStatusException(NtStatus.IO_DEVICE_ERROR, line.reason()));
  }

  private void run() {
    if (pin.state() != KsState.RUN) {
      pin.setState(KsState.RUN);
      clock.follow(pin);
    }
  }

  /** Reads what is there; also at the end. */
  void drain(Listener to) throws IOException {
    if (!pin.isClosed()) {
      records.drain(pin, (time100ns, message) -> to.message(clock.ofPin(time100ns), message));
    }
  }

  private boolean lose(Listener to) throws IOException {
    isLost = true;
    isAway = !pin.isAttached();
    to.lost(clock.now100ns(), line.reason());
    retry.begin();
    return true;
  }

  /**
   * A new stream is a new try; one that is still there after a while has succeeded. A pin whose
   * miniport or link is back says so itself.
   */
  private void lookForDevice(Listener to) throws IOException {
    boolean wasAway = isAway;
    boolean isDue = retry.isDue();
    boolean isThere = !pin.isClosed() && line.look(pin) != Verdict.LOST;
    isAway = !pin.isAttached();
    if (!isThere) {
      back100ns = NOT_YET;
    } else if (back100ns == NOT_YET) {
      back100ns = clock.now100ns();
    }
    if (isThere && (isDue || wasAway)) {
      goOn(to);
    } else if (isDue) {
      reopen();
    }
  }

  private void goOn(Listener to) throws IOException {
    isLost = false;
    isAway = false;
    to.back(back100ns);
    back100ns = NOT_YET;
    drain(to);
  }

  private void reopen() {
    if (!pin.isAttached() && !pin.isClosed()) {
      return; // it comes back by itself, with its miniport
    }
    if (!pin.isClosed()) {
      gone = losses();
      pin.close();
    }
    try {
      pin = open();
      back100ns = clock.now100ns(); // before it runs: nothing of it is earlier
      run();
    } catch (NtStatusException stillAway) {
      pin.close(); // as its gap goes on to say
      back100ns = NOT_YET;
    }
  }

  boolean isLost() {
    return isLost;
  }

  String reason() {
    return line.reason();
  }

  /** What came and was not read. */
  TakeLosses losses() {
    IPin now = pin;
    return now.isClosed() ? gone : gone.plus(lossesOf(now));
  }

  private static TakeLosses lossesOf(IPin pin) {
    long lineBytes = PinQuery.line(pin).map(LineStatus::lostBytes).orElse(0L);
    return new TakeLosses(lineBytes, pin.statistics().rejected(), pin.streamFaults());
  }

  /** Takes nothing more: a message that goes on is cut, and counted. */
  void stop() {
    if (!pin.isClosed() && pin.isAttached()) {
      pin.setState(KsState.STOP);
    }
  }

  @Override
  public void close() {
    pin.close();
  }
}
