package org.dmus.tck.miniport.faulty;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.mxf.ReferenceTime;

/** The wave half: what the voice sounds, on every channel. */
final class OneVoiceWave implements ISynthSinkDMus {
  private static final int LOW_RATE = 32_000;
  private static final int BUFFERS = 16;

  private final SeededFault fault;
  private final OneVoice voice;
  private final IMasterClock clock;
  private final int channels;
  private final int rate;
  private long offset100ns;
  private int starts;

  OneVoiceWave(SeededFault fault, OneVoice voice, WaveFormat format, IMasterClock clock) {
    this.fault = fault;
    this.voice = voice;
    this.clock = clock;
    boolean stereo = fault == SynthFault.RENDERS_ONLY_STEREO;
    channels = stereo ? 2 : format.channels();
    boolean twice = fault == SynthFault.COUNTS_LOW_RATES_TWICE && format.sampleRate() < LOW_RATE;
    rate = twice ? 2 * format.sampleRate() : format.sampleRate();
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
      float sample = voice.sampleAt(position + i, position + frames, this);
      for (int channel = 0; channel < channels; channel++) {
        float[] plane = planes[channel];
        float before = fault == SynthFault.OVERWRITES_THE_BUFFER ? 0 : plane[offset + i];
        plane[offset + i] = before + sample;
      }
    }
  }

  @Override
  public void syncToMaster(long slaveTime, boolean start) {
    long error = slaveTime + offset100ns - clock.getTime();
    if (start && !(starts > 0 && fault == SynthFault.STARTS_ONCE)) {
      boolean early = fault == SynthFault.TAKES_ITS_LATENCY_OFF_THE_START;
      offset100ns -= error + (early ? ReferenceTime.PER_MILLISECOND : 0);
    } else if (!start) {
      offset100ns -= fault == SynthFault.CORRECTS_ALL_OF_THE_DRIFT ? error : error / 100;
    }
    starts += start ? 1 : 0;
  }

  @Override
  public long sampleToRefTime(long frame) {
    return offset100ns
        + (fault == SynthFault.ROUNDS_THE_TIME_OF_A_FRAME
            ? frame * (ReferenceTime.PER_SECOND / rate)
            : ReferenceTime.fromFrames(frame, rate));
  }

  @Override
  public long refTimeToSample(long time100ns) {
    int up = fault == SynthFault.ROUNDS_FRAMES_UP ? 2 : 0;
    return up
        + (fault == SynthFault.ROUNDS_THE_TIME_OF_A_FRAME
            ? (time100ns - offset100ns) / (ReferenceTime.PER_SECOND / rate)
            : ReferenceTime.toFrames(time100ns - offset100ns, rate));
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    return NtStatus.SUCCESS;
  }

  @Override
  public void setState(KsState state) {
    if (state != KsState.RUN) {
      return; // The voice follows the music half.
    }
    if (fault == SynthFault.TAKES_A_BUFFER_AT_EVERY_START && starts == BUFFERS) {
      throw new NtStatusException(NtStatus.INSUFFICIENT_RESOURCES, "one voice: no more buffers");
    }
    if (fault != SynthPropertyFault.KEEPS_ITS_STATISTICS_IN_RUN) {
      voice.forgetPeak();
    }
  }

  @Override
  public void close() {
    // It owns nothing.
  }
}
