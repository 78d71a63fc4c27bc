package org.dmus.synth;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;

/** The music pin: events wait here for the frame of their time. */
final class MusicStream implements IMXF {
  private static final int GROUP = 1;
  private static final long NEVER = Long.MIN_VALUE;

  private final EventSchedule waiting = new EventSchedule();
  private final SoftwareSynth synth;
  private final SoundSource source;
  private final IAllocatorMXF allocator;
  private final IMasterClock master;
  private KsState state = KsState.STOP;
  private long pausedAt100ns = NEVER;

  MusicStream(
      SoftwareSynth synth, SoundSource source, IAllocatorMXF allocator, IMasterClock master) {
    this.synth = synth;
    this.source = source;
    this.allocator = allocator;
    this.master = master;
  }

  /** Plays what is due at a frame; returns the frame of what comes next, at most {@code end}. */
  long play(long frame, long end, SampleClock frames) {
    DMusKernelEvent next = state == KsState.RUN ? waiting.peek() : null;
    while (next != null && frameOf(next, frame, frames) <= frame) {
      play(waiting.poll());
      allocator.putMessage(next);
      next = waiting.peek();
    }
    return next == null ? end : Math.min(end, frameOf(next, frame, frames));
  }

  private static long frameOf(DMusKernelEvent event, long soonest, SampleClock frames) {
    return event.presTime100ns() == 0 ? soonest : frames.toFrame(event.presTime100ns());
  }

  private void play(DMusKernelEvent event) {
    if (event.isPackage()) {
      for (DMusKernelEvent e = event.packageHead(); e != null; e = e.next()) {
        play(e);
      }
    } else if (event.eventBytes() > 0 && event.channelGroup() <= GROUP) {
      playData(event, event.bytes(), event.eventBytes());
    }
  }

  private void playData(DMusKernelEvent event, byte[] bytes, int count) {
    int status = bytes[0] & 0xFF;
    if (status >= 0x80 && status < 0xF0) {
      source.play(status, count > 1 ? bytes[1] & 0x7F : 0, count > 2 ? bytes[2] & 0x7F : 0);
    } else {
      source.playSystem(event);
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    waiting.add(chain);
    return NtStatus.SUCCESS;
  }

  @Override
  public void setState(KsState next) {
    if (next == KsState.RUN) {
      waiting.shift(pausedAt100ns == NEVER ? 0 : master.getTime() - pausedAt100ns);
    } else if (state == KsState.RUN) {
      pausedAt100ns = master.getTime();
      source.release();
    } else if (next == KsState.STOP) {
      pausedAt100ns = NEVER;
      giveBack();
    }
    state = next;
  }

  private void giveBack() {
    DMusKernelEvent all = waiting.pollAll();
    if (all != null) {
      allocator.putMessage(all);
    }
  }

  @Override
  public void close() {
    if (state == KsState.RUN) {
      source.release();
    }
    giveBack();
    synth.musicClosed();
  }
}
