package org.dmus.tck.miniport.faulty;

import java.nio.ByteBuffer;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;

/** The music half: events wait for their frame; any note switches the voice on. */
final class OneVoice implements IMXF {
  private static final int LATE_FRAMES = 132; // 3 ms
  private static final int BUFFER_FRAMES = 441;
  private static final float FULL = 32_768;

  private static boolean shared;

  private final SeededFault fault;
  private final OneVoiceBank bank;
  private final Fifo waiting = new Fifo();
  private IAllocatorMXF pool;
  private IMasterClock clock;
  private KsState state = KsState.STOP;
  private boolean sounding;
  private boolean remembered;
  private ByteBuffer wave;
  private int at;
  private float gain = 1;
  private float peak;

  OneVoice(SeededFault fault, OneVoiceBank bank) {
    this.fault = fault;
    this.bank = bank;
  }

  void open(IAllocatorMXF allocator, IMasterClock master) {
    pool = allocator;
    clock = master;
  }

  long now() {
    return clock.getTime();
  }

  float peak() {
    return peak;
  }

  void forgetPeak() {
    peak = 0;
  }

  /** Plays what is due at a frame, or anywhere in the call; returns what the voice sounds. */
  float sampleAt(long frame, long end, OneVoiceWave clockOfFrames) {
    boolean running =
        state == KsState.RUN || fault == SynthFault.SOUNDS_IN_PAUSE && state == KsState.PAUSE;
    long due = fault == SynthFault.SOUNDS_AT_THE_START_OF_THE_CALL ? end - 1 : frame;
    while (running && !waiting.isEmpty() && frameOf(clockOfFrames, frame) <= due) {
      DMusKernelEvent event = waiting.poll();
      play(event);
      pool.putMessage(event);
    }
    return sounding || shared && fault == SynthFault.SHARES_ITS_VOICE ? sound() : 0;
  }

  private float sound() {
    boolean ofBank = wave != null && at + Short.BYTES <= wave.limit();
    float sample = wave == null ? 0.5f : ofBank ? wave.getShort(at) / FULL : 0;
    at += Short.BYTES;
    peak = Math.max(peak, Math.abs(sample));
    return sample * gain;
  }

  private long frameOf(OneVoiceWave clockOfFrames, long frame) {
    long time = waiting.peek().presTime100ns();
    if (time == 0) {
      boolean later = fault == SynthFault.PLAYS_TIME_ZERO_A_BUFFER_LATER;
      return later && frame % BUFFER_FRAMES != 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
    int late = fault == SynthFault.SOUNDS_LATE ? LATE_FRAMES : 0;
    return clockOfFrames.refTimeToSample(time) + late;
  }

  private void play(DMusKernelEvent event) {
    boolean broadcast = event.channelGroup() == DMusKernelEvent.ALL_GROUPS;
    boolean meant =
        event.channelGroup() == 1
            || broadcast && fault != SynthFault.IGNORES_BROADCASTS
            || !broadcast && fault == SynthFault.PLAYS_EVERY_GROUP;
    if (!meant || event.isPackage() || event.eventBytes() < 2 || event.eventBytes() > 3) {
      return;
    }
    byte[] bytes = event.bytes();
    switch (bytes[0] & 0xF0) {
      case 0x90 -> begin();
      case 0x80 -> sounding = false;
      case 0xB0 -> control(bytes[1], bytes[2]);
      case 0xC0 -> bank.program(bytes[1]);
      default -> {
        // It has no other controls.
      }
    }
  }

  private void begin() {
    sounding = true;
    shared = true;
    wave = bank.selected();
    at = 0;
    gain = 1;
  }

  private void control(int controller, int value) {
    bank.control(controller, value);
    if (fault == SynthFault.DIVIDES_BY_A_CONTROLLER) {
      gain = 64f / value;
    }
  }

  @Override
  public void setState(KsState next) {
    if (next != KsState.RUN && fault != SynthFault.HOLDS_NOTES_IN_PAUSE) {
      sounding = false;
      shared = false;
    }
    if (next == KsState.STOP) {
      remembered = fault == SynthFault.REMEMBERS_A_NOTE_IN_STOP && !waiting.isEmpty();
      close();
    }
    if (next == KsState.RUN && remembered) {
      begin();
    }
    state = next;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    boolean away = fault == SynthFault.THROWS_AWAY_WHAT_COMES_IN_PAUSE && state == KsState.PAUSE;
    if (chain != null && away) {
      return pool.putMessage(chain);
    }
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
