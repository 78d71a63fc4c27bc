package org.dmus.tck.miniport.faulty;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.mxf.ReferenceTime;

/** The wave half: a constant while the voice sounds. */
final class OneVoiceWave implements ISynthSinkDMus {
  private static final int RATE = 44_100;

  private final SynthFault fault;
  private final OneVoice voice;
  private final IMasterClock clock;
  private long offset100ns;
  private boolean started;

  OneVoiceWave(SynthFault fault, OneVoice voice, IMasterClock clock) {
    this.fault = fault;
    this.voice = voice;
    this.clock = clock;
  }

  @Override
  public void render(float[][] planes, int offset, int frames, long position) {
    if (fault == SynthFault.PLAYS_NO_SINGLE_FRAMES && frames == 1) {
      throw new IllegalArgumentException("one voice: two frames at least");
    }
    if (fault == SynthFault.WRITES_BEHIND_THE_CALL && offset + frames < planes[0].length) {
      planes[0][offset + frames] = 0;
    }
    for (int i = 0; i < frames; i++) {
      float sample = voice.soundsAt(position + i, position + frames, this) ? 0.5f : 0;
      float before = fault == SynthFault.OVERWRITES_THE_BUFFER ? 0 : planes[0][offset + i];
      planes[0][offset + i] = before + sample;
    }
  }

  @Override
  public void syncToMaster(long slaveTime, boolean start) {
    long error = slaveTime + offset100ns - clock.getTime();
    if (start && !(started && fault == SynthFault.STARTS_ONCE)) {
      offset100ns -= error;
      started = true;
    } else if (!start) {
      offset100ns -= fault == SynthFault.CORRECTS_ALL_OF_THE_DRIFT ? error : error / 100;
    }
  }

  @Override
  public long sampleToRefTime(long frame) {
    return ReferenceTime.fromFrames(frame, RATE) + offset100ns;
  }

  @Override
  public long refTimeToSample(long time100ns) {
    int up = fault == SynthFault.ROUNDS_FRAMES_UP ? 2 : 0;
    return ReferenceTime.toFrames(time100ns - offset100ns, RATE) + up;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    return NtStatus.SUCCESS;
  }

  @Override
  public void setState(KsState state) {
    // The voice follows the music half.
  }

  @Override
  public void close() {
    // It owns nothing.
  }
}
