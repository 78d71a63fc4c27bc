package org.dmus.miniport.uart;

import java.util.function.LongSupplier;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.IServiceSink;

/** A group that remembers when it is wanted. */
final class TimedGroup implements IServiceGroup {

  static final long NEVER = Long.MAX_VALUE;

  private final LongSupplier now100ns;
  private IServiceSink member = () -> {};
  private long wanted100ns = NEVER;

  TimedGroup() {
    this(() -> 0);
  }

  /** A group that knows the time: what is negative is a delay. */
  TimedGroup(LongSupplier now100ns) {
    this.now100ns = now100ns;
  }

  /** Calls its member; returns when it was wanted. */
  long serve() {
    long time = wanted100ns;
    wanted100ns = NEVER;
    member.requestService();
    return time;
  }

  boolean isWanted() {
    return wanted100ns != NEVER;
  }

  @Override
  public void requestDelayedService(long time100ns) {
    wanted100ns = time100ns < 0 ? now100ns.getAsLong() - time100ns : time100ns;
  }

  long wanted100ns() {
    return wanted100ns;
  }

  @Override
  public void addMember(IServiceSink sink) {
    member = sink;
  }

  @Override
  public void requestService() {}

  @Override
  public void removeMember(IServiceSink sink) {}

  @Override
  public void supportDelayedService() {}

  @Override
  public void cancelDelayedService() {}

  @Override
  public void close() {}
}
