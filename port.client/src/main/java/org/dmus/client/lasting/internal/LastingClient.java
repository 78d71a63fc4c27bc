package org.dmus.client.lasting.internal;

import java.nio.ByteBuffer;
import org.dmus.client.BufferFault;
import org.dmus.client.ClientStatistics;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;

/** A client of a lasting pin: one of each of its pins, one after the other. */
final class LastingClient implements IPinClient {
  private final LastingPin pin;
  private final long id;
  private final String name;
  private volatile IPinClient current;
  private volatile boolean closed;

  /** What went through the pins that have gone. Under the pin's lock, as what follows. */
  private ClientStatistics earlier;

  private int waiting;

  LastingClient(LastingPin pin, long id, String name) {
    this.pin = pin;
    this.id = id;
    this.name = name;
    earlier = Sums.nothing(id, name);
  }

  @Override
  public int write(ByteBuffer records, long startTime100ns) {
    IPinClient c = pin.now() == null ? null : current;
    return c == null
        ? pin.writeAway(this, records, startTime100ns)
        : c.write(records, startTime100ns);
  }

  /** Writes to the pin of now, if there is one. */
  int writeNow(ByteBuffer records, long startTime100ns) {
    IPinClient c = current;
    return c == null ? 0 : c.write(records, startTime100ns);
  }

  /** Goes on as a client of another pin. */
  void become(IPinClient client) {
    current = client;
  }

  /** Its number on the pin of now. */
  long currentId() {
    IPinClient c = current;
    return c == null ? OwnClient.ID : c.id();
  }

  /** Whether the pin of now knows it by a number. */
  boolean isKnownAs(long number) {
    IPinClient c = current;
    return c != null && c.id() == number;
  }

  /** The pin has gone, but for so many events, which travel. */
  boolean left(int travelling) {
    IPinClient c = current;
    if (c != null) {
      add(-travelling, -travelling, 0); // the port counted them as flushed
      earlier = Sums.of(earlier, c.statistics());
      current = null;
      waiting += travelling;
    }
    return c != null;
  }

  private void add(long written, long flushed, long lost) {
    earlier = Sums.of(earlier, Sums.events(id, name, written, 0, flushed, lost));
  }

  int waiting() {
    return waiting;
  }

  void waits(int events) {
    waiting += events;
  }

  /** Events wait no more: the pin of now counts them, but for those that were lost. */
  int arrived(int events, int lost) {
    waiting -= events;
    add(lost, 0, lost);
    return lost;
  }

  /** What waited is forgotten. */
  void flushed() {
    add(waiting, waiting, 0);
    waiting = 0;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public IPin pin() {
    return pin;
  }

  @Override
  public BufferFault fault() {
    IPinClient c = current;
    return c == null ? null : c.fault();
  }

  @Override
  public int cancel(EventSelection selection) {
    IPinClient c = pin.now() == null ? null : current;
    return c == null ? pin.cancelAway(this, selection) : c.cancel(selection);
  }

  @Override
  public ClientStatistics statistics() {
    return pin.underLock(this::sum);
  }

  /** Adds up. Under the pin's lock. */
  ClientStatistics sum() {
    IPinClient c = current;
    ClientStatistics before = Sums.of(Sums.events(id, name, waiting, waiting, 0, 0), earlier);
    return c == null ? before : Sums.of(before, c.statistics());
  }

  @Override
  public void close() {
    closed = true;
    pin.remove(this);
    IPinClient last = current;
    if (last != null) {
      last.close(); // not under the lock: its notes are ended now
      pin.underLock(() -> left(0));
    }
  }
}
