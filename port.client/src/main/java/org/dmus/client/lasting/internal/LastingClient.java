package org.dmus.client.lasting.internal;

import java.nio.ByteBuffer;
import org.dmus.client.BufferFault;
import org.dmus.client.ClientStatistics;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.PinMemory;

/** A client of a lasting pin; the pin's own is number 0. */
final class LastingClient implements IPinClient {
  private final LastingPin pin;
  private final long id;
  private final String name;
  private volatile IPinClient current;
  private volatile boolean closed;
  private ClientStatistics earlier;
  private long knownAs = -1;

  LastingClient(LastingPin pin, long id, String name, IPinClient first) {
    this.pin = pin;
    this.id = id;
    this.name = name;
    current = first;
    earlier = Sums.nothing(id, name);
  }

  @Override
  public int write(ByteBuffer records, long startTime100ns) {
    return pin.isAway()
        ? pin.writeAway(this, records, startTime100ns)
        : writeNow(records, startTime100ns);
  }

  /** Writes to the client of now. */
  int writeNow(ByteBuffer records, long startTime100ns) {
    IPinClient c = current;
    return c == null ? 0 : c.write(records, startTime100ns);
  }

  /** Its number on the pin of now. */
  long currentId() {
    IPinClient c = current;
    return c == null ? 0 : c.id();
  }

  IPinClient current() {
    return current;
  }

  boolean isClosed() {
    return closed;
  }

  /** The port goes, and what travels to the next with it. */
  void left(PinMemory memory) {
    IPinClient c = current;
    if (c != null) {
      knownAs = c.id();
      long travelling = memory.events().stream().filter(e -> e.client() == knownAs).count();
      earlier = Sums.of(earlier, c.statistics());
      earlier = Sums.of(earlier, Sums.events(id, name, -travelling, 0, -travelling, 0));
      current = null;
    }
  }

  /** Whether it had a number on the pin that has gone. */
  boolean wasKnownAs(long number) {
    return knownAs == number;
  }

  void forget() {
    current = null;
  }

  void reopened(IPin fresh) {
    current = fresh.openClient(name);
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
    IPinClient c = current;
    return c == null ? 0 : c.cancel(selection);
  }

  @Override
  public ClientStatistics statistics() {
    return pin.statistics(this);
  }

  /** Adds up. Under the pin's lock. */
  ClientStatistics sum(ClientStatistics waiting) {
    IPinClient c = current;
    return Sums.of(earlier, c == null ? waiting : Sums.of(waiting, c.statistics()));
  }

  @Override
  public void close() {
    closed = true;
    pin.close(this);
  }
}
