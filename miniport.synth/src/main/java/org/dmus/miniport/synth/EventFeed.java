package org.dmus.miniport.synth;

import org.dmus.miniport.synth.engine.Synthesizer;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.synth.EventSchedule;
import org.dmus.synth.SampleClock;

/** Kernel events on their way into the synthesizer; what was played goes back to the allocator. */
final class EventFeed {
  private final EventSchedule schedule = new EventSchedule();
  private final EventPlayer player = new EventPlayer();
  private final SampleClock clock;
  private IAllocatorMXF allocator;

  EventFeed(SampleClock clock) {
    this.clock = clock;
  }

  /** Says where events go back to. */
  void allocator(IAllocatorMXF pool) {
    allocator = pool;
  }

  /** Takes a chain of events; they wait for their time. [data path] */
  void add(DMusKernelEvent chain) {
    schedule.add(chain);
  }

  /** Moves what waits in time: the music was paused. */
  void shift(long by100ns) {
    schedule.shift(by100ns);
  }

  /** Gives what waits back. */
  void discard() {
    DMusKernelEvent all = schedule.pollAll();
    if (all != null) {
      allocator.putMessage(all);
    }
  }

  /**
   * Hands over what is due before {@code end}. [data path]
   *
   * @param soonest the frame of events without a time
   * @return the frame up to which that is complete: {@code end}, unless the synthesizer was full
   */
  long play(Synthesizer synthesizer, long soonest, long at, long end) {
    DMusKernelEvent played = null;
    long until = end;
    for (DMusKernelEvent e = due(soonest, end); e != null && until == end; e = due(soonest, end)) {
      long frame = frameOf(e, soonest);
      if (synthesizer.hasRoom()) {
        player.play(schedule.poll(), frame, synthesizer);
        e.next(played);
        played = e;
      } else {
        until = Math.max(at, frame);
      }
    }
    if (played != null) {
      allocator.putMessage(played);
    }
    return until;
  }

  private DMusKernelEvent due(long soonest, long end) {
    DMusKernelEvent first = schedule.peek();
    return first != null && frameOf(first, soonest) < end ? first : null;
  }

  private long frameOf(DMusKernelEvent event, long soonest) {
    return event.presTime100ns() == 0 ? soonest : clock.toFrame(event.presTime100ns());
  }
}
