package org.dmus.tck.miniport.faulty;

import java.util.Optional;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.IServiceSink;

/** The streams of the miniport in memory: how many, and whose message the device is amid. */
final class MemoryStreams {
  private static final IServiceSink NOBODY = () -> {};

  private static int ends;

  private final SeededFault fault;
  private final MemoryDevice device;
  private final MemoryPower power;
  private final IServiceGroup group;
  private final MemoryLine line;
  private final MemoryThreads threads;
  private final int endsBefore = ends;
  private int renderStreams;
  private int captureStreams;
  private int captured;
  private BothWays bothWays;
  private IAllocatorMXF lastPool;

  MemoryStreams(
      SeededFault fault, int life, MemoryDevice device, MemoryPower power, IServiceGroup group) {
    this.fault = fault;
    threads = new MemoryThreads(fault, life);
    this.device = device;
    this.power = power;
    this.group = group;
    line = new MemoryLine(fault, device, power);
  }

  DMusStream open(int pin, DMusStreamType type, IAllocatorMXF pool, IMasterClock clock) {
    boolean capture = type == DMusStreamType.MIDI_CAPTURE;
    boolean noPin = type == DMusStreamType.WAVE_SINK && fault != Fault.OPENS_A_TYPE_OF_NO_PIN;
    boolean unknown =
        pin > 1 && fault == Fault.REFUSES_A_PIN_THAT_IT_DESCRIBES
            || fault == DescriptionFault.OPENS_NO_PIN;
    if (noPin || unknown || isFull(capture)) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_REQUEST, "memory: no such stream");
    }
    int early = fault == Fault.COUNTS_A_FAILED_STREAM ? 1 : 0;
    count(capture, early);
    boolean noPool = pool == null && fault != Fault.OPENS_WITHOUT_A_POOL;
    if (noPool || clock == null && fault != Fault.OPENS_WITHOUT_A_CLOCK) {
      throw new NtStatusException(NtStatus.INVALID_PARAMETER, "memory: no pool or no clock");
    }
    count(capture, 1 - early);
    lastPool = pool;
    threads.streamOpened();
    return capture ? capture(pool, clock) : render(pool, clock);
  }

  private boolean isFull(boolean capture) {
    boolean ended = fault == Fault.ENDS_THE_CAPTURE_OF_EVERY_INSTANCE && anotherEnded();
    int room = fault == Fault.OPENS_A_THIRD_RENDER_STREAM ? 3 : 2;
    return capture ? captureStreams == 1 || ended : renderStreams == room;
  }

  /** Whether another instance ended during the life of this one. */
  boolean anotherEnded() {
    return ends != endsBefore;
  }

  private void count(boolean capture, int change) {
    captureStreams += capture ? change : 0;
    renderStreams += capture ? 0 : change;
  }

  private DMusStream capture(IAllocatorMXF pool, IMasterClock clock) {
    captured++;
    MemoryStream capture = new MemoryCapture(this, fault, pool, clock);
    MemoryStream given = bothWays == null ? capture : bothWays.and(capture);
    return new DMusStream(given, Optional.of(group), 0);
  }

  private DMusStream render(IAllocatorMXF pool, IMasterClock clock) {
    MemoryRender render = new MemoryRender(this, line, fault, pool, clock);
    line.add(render);
    if (fault == Fault.GIVES_ONE_STREAM_FOR_BOTH_WAYS) {
      bothWays = new BothWays(render);
      return DMusStream.whenDue(bothWays);
    }
    long early = fault == Fault.PREFETCHES_A_MILLISECOND ? ReferenceTime.PER_MILLISECOND : 0;
    return new DMusStream(render, Optional.empty(), early);
  }

  MemoryDevice device() {
    return device;
  }

  /** Whether no capture stream was opened before this one. */
  boolean isFirstCapture() {
    return captured == 1;
  }

  /** Is for a control thread; allocates nothing. */
  void changeGroup() {
    group.removeMember(NOBODY);
  }

  void askForService() {
    group.requestService();
  }

  void closed(MemoryRender stream) {
    if (fault == Fault.CANNOT_BE_CLOSED_ASLEEP && power.isAsleep()) {
      throw new IllegalStateException("memory: the device is asleep");
    }
    line.remove(stream);
    bothWays = null;
    if (stream.runs() > 0 || fault != Fault.COUNTS_A_STREAM_THAT_NEVER_RAN_FOR_EVER) {
      count(false, -1);
    }
  }

  void closedCapture() {
    count(true, -1);
  }

  /** Ends with the miniport. */
  void end() {
    ends++;
    MemoryReturns.unshare();
    threads.end();
    if (fault == Fault.TAKES_AN_EVENT_TO_SAY_GOODBYE && lastPool != null && !power.isAsleep()) {
      lastPool.getMessage();
    }
  }
}
