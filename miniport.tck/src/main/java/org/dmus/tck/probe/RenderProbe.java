package org.dmus.tck.probe;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;

/** A render stream that writes down what it gets, and gives it back. */
public class RenderProbe implements IMXF {
  /** The pool it was given. */
  public final IAllocatorMXF allocator;

  /** The clock it was given. */
  public final IMasterClock clock;

  /** The events it got. */
  public final List<Sent> sent = new CopyOnWriteArrayList<>();

  /** The states it was asked to go to, in order. */
  public final List<KsState> states = new CopyOnWriteArrayList<>();

  /** How often it was served: {@code putMessage(null)}. */
  public final AtomicInteger served = new AtomicInteger();

  /** How many calls found another one going on. */
  public final AtomicInteger overlaps = new AtomicInteger();

  /** How often it was closed. */
  public final AtomicInteger closed = new AtomicInteger();

  /** Looks at a chain before it is given back; what it returns is what the port gets. */
  public volatile Function<DMusKernelEvent, NtStatus> reaction = chain -> NtStatus.SUCCESS;

  /** The state that it refuses to go to; null = none. */
  public volatile KsState refused;

  private final AtomicInteger inside = new AtomicInteger();

  /**
   * Creates a stream.
   *
   * @param allocator the pool of the pin
   * @param clock the master clock
   */
  public RenderProbe(IAllocatorMXF allocator, IMasterClock clock) {
    this.allocator = allocator;
    this.clock = clock;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    if (inside.incrementAndGet() > 1) {
      overlaps.incrementAndGet();
    }
    try {
      return event == null ? serve() : take(event);
    } finally {
      inside.decrementAndGet();
    }
  }

  private NtStatus serve() {
    served.incrementAndGet();
    return NtStatus.SUCCESS;
  }

  private NtStatus take(DMusKernelEvent event) {
    sent.addAll(Sent.chain(event, clock.getTime()));
    NtStatus status = reaction.apply(event);
    allocator.putMessage(event);
    return status;
  }

  /** {@return the data of the events it got, hexadecimal} */
  public List<String> messages() {
    return sent.stream().map(Sent::bytes).toList();
  }

  /** {@return when each event was handed over, master time, 100 ns} */
  public List<Long> times() {
    return sent.stream().map(Sent::at100ns).toList();
  }

  @Override
  public void setState(KsState state) {
    if (state == refused) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_STATE, "the device is not ready");
    }
    states.add(state);
  }

  @Override
  public void close() {
    closed.incrementAndGet();
  }
}
