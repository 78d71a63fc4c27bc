package org.dmus.tck.miniport.faulty;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** The music half: events wait for their frame; any note switches the voice on. */
final class OneVoice implements IMXF {
  private static final int LATE_FRAMES = 132; // 3 ms

  private final SynthFault fault;
  private final Fifo waiting = new Fifo();
  private IAllocatorMXF pool;
  private KsState state = KsState.STOP;
  private boolean sounding;

  OneVoice(SynthFault fault) {
    this.fault = fault;
  }

  void pool(IAllocatorMXF allocator) {
    pool = allocator;
  }

  /** Plays what is due at a frame, or anywhere in the call; returns whether the voice sounds. */
  boolean soundsAt(long frame, long end, OneVoiceWave wave) {
    boolean running =
        state == KsState.RUN || fault == SynthFault.SOUNDS_IN_PAUSE && state == KsState.PAUSE;
    long due = fault == SynthFault.SOUNDS_AT_THE_START_OF_THE_CALL ? end - 1 : frame;
    while (running && !waiting.isEmpty() && frameOf(wave) <= due) {
      DMusKernelEvent event = waiting.poll();
      play(event);
      pool.putMessage(event);
    }
    return sounding;
  }

  private long frameOf(OneVoiceWave wave) {
    long time = waiting.peek().presTime100ns();
    int late = fault == SynthFault.SOUNDS_LATE ? LATE_FRAMES : 0;
    return time == 0 ? Long.MIN_VALUE : wave.refTimeToSample(time) + late;
  }

  private void play(DMusKernelEvent event) {
    boolean broadcast = event.channelGroup() == DMusKernelEvent.ALL_GROUPS;
    boolean meant =
        event.channelGroup() == 1
            || broadcast && fault != SynthFault.IGNORES_BROADCASTS
            || !broadcast && fault == SynthFault.PLAYS_EVERY_GROUP;
    if (meant && !event.isPackage() && event.eventBytes() == 3) {
      int status = event.bytes()[0] & 0xF0;
      sounding = status == 0x90 || status != 0x80 && sounding;
    }
  }

  @Override
  public void setState(KsState next) {
    if (next != KsState.RUN && fault != SynthFault.HOLDS_NOTES_IN_PAUSE) {
      sounding = false;
    }
    state = next;
    if (next == KsState.STOP) {
      close();
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    waiting.append(chain);
    return NtStatus.SUCCESS;
  }

  @Override
  public void close() {
    DMusKernelEvent all = waiting.pollAll();
    if (all != null) {
      pool.putMessage(all);
    }
  }
}
