package org.dmus.tck.miniport.faulty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
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
  private final List<MemoryRender> renders = new ArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private final int endsBefore = ends;
  private int renderStreams;
  private int captureStreams;
  private int captured;
  private BothWays bothWays;
  private MemoryRender unfinished;

  MemoryStreams(SeededFault fault, MemoryDevice device, MemoryPower power, IServiceGroup group) {
    this.fault = fault;
    this.device = device;
    this.power = power;
    this.group = group;
  }

  DMusStream open(int pin, DMusStreamType type, IAllocatorMXF pool, IMasterClock clock) {
    boolean capture = type == DMusStreamType.MIDI_CAPTURE;
    boolean noPin = type == DMusStreamType.WAVE_SINK && fault != Fault.OPENS_A_TYPE_OF_NO_PIN;
    boolean unknown = pin > 1 && fault == Fault.REFUSES_A_PIN_THAT_IT_DESCRIBES;
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
    if (fault == Fault.LEAVES_A_THREAD) {
      leaveAThread();
    }
    return capture ? capture(pool, clock) : render(pool, clock);
  }

  private boolean isFull(boolean capture) {
    boolean ended = fault == Fault.ENDS_THE_CAPTURE_OF_EVERY_INSTANCE && ends != endsBefore;
    int room = fault == Fault.OPENS_A_THIRD_RENDER_STREAM ? 3 : 2;
    return capture ? captureStreams == 1 || ended : renderStreams == room;
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
    MemoryRender render = new MemoryRender(this, fault, pool, clock);
    renders.add(render);
    if (fault == Fault.GIVES_ONE_STREAM_FOR_BOTH_WAYS) {
      bothWays = new BothWays(render);
      return DMusStream.whenDue(bothWays);
    }
    long early = fault == Fault.PREFETCHES_A_MILLISECOND ? ReferenceTime.PER_MILLISECOND : 0;
    long late = fault == Fault.PREFETCHES_THE_PAST ? ReferenceTime.PER_MILLISECOND : 0;
    return new DMusStream(render, Optional.empty(), early - late);
  }

  private void leaveAThread() {
    Thread left = new Thread(this::hang, "left behind");
    left.setDaemon(true);
    left.start();
  }

  private void hang() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  MemoryDevice device() {
    return device;
  }

  MemoryPower power() {
    return power;
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

  /** Whether the device takes what a stream plays. */
  boolean letsPlay(MemoryRender stream) {
    boolean amid = unfinished != null && unfinished != stream;
    return power.reaches(stream.sleepsBefore())
        && !device.isFull()
        && (!amid || fault == OutputFault.MIXES_ITS_STREAMS);
  }

  /** Notes what a stream played: in a message, the others wait. */
  void played(MemoryRender stream, DMusKernelEvent event) {
    boolean goesOn = event.flags() == DMusKernelEvent.EVENT_INCOMPLETE;
    if (goesOn) {
      unfinished = stream;
    } else {
      breakOff(stream);
    }
  }

  /** Ends the message of a stream, and lets the others play. */
  void breakOff(MemoryRender stream) {
    if (unfinished == stream) {
      unfinished = null;
      renders.forEach(MemoryRender::send);
    }
  }

  void closed(MemoryRender stream) {
    if (fault == Fault.CANNOT_BE_CLOSED_ASLEEP && power.isAsleep()) {
      throw new IllegalStateException("memory: the device is asleep");
    }
    renders.remove(stream);
    bothWays = null;
    if (stream.ran() || fault != Fault.COUNTS_A_STREAM_THAT_NEVER_RAN_FOR_EVER) {
      count(false, -1);
    }
  }

  void closedCapture() {
    count(true, -1);
  }

  /** Ends with the miniport. */
  void end() {
    ends++;
  }
}
