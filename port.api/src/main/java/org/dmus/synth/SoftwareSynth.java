package org.dmus.synth;

import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The two streams of a software synthesizer with one music pin and one wave pin ({@link
 * org.dmus.ks.FilterDescriptor#synthesizer}): a miniport's {@code newStream} asks it, its {@link
 * SoundSource} makes the sound.
 *
 * <p>Events of channel group 1, and those for all groups, sound in exactly the frame of their
 * presentation time, whatever the length of the calls; those without a time in the next frame.
 */
@ProviderType
public final class SoftwareSynth {
  private static final int ANY_RATE = 44_100;

  private final SoundSource source;
  private final SampleClock frames = new SampleClock(ANY_RATE);
  private MusicStream music;
  private SynthWaveStream wave;

  /**
   * Has nothing open.
   *
   * @param source what makes the sound
   */
  public SoftwareSynth(SoundSource source) {
    this.source = source;
  }

  /**
   * Opens a stream, in STOP. [control] The parameters are those of {@link
   * org.dmus.portcls.IMiniportDMus#newStream}.
   *
   * @param type {@link DMusStreamType#MIDI_RENDER} or {@link DMusStreamType#WAVE_SINK}
   * @param format the format; of the wave pin one with a wave format
   * @param allocator where events end; the wave pin needs none
   * @param clock the master clock
   * @return the stream
   * @throws NtStatusException INVALID_DEVICE_REQUEST for another type, or when it is open already;
   *     INVALID_PARAMETER for what is missing
   */
  public DMusStream open(
      DMusStreamType type, KsDataFormat format, IAllocatorMXF allocator, IMasterClock clock) {
    boolean isWave = type == DMusStreamType.WAVE_SINK;
    if (type == DMusStreamType.MIDI_CAPTURE) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_REQUEST, "a synthesizer captures nothing");
    }
    if (isWave ? wave != null : music != null) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_REQUEST, type + " is open already");
    }
    if (clock == null || !isWave && allocator == null) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER, type + " needs an allocator and a clock");
    }
    if (isWave) {
      wave = new SynthWaveStream(this, source, waveOf(format), allocator, clock);
      return DMusStream.atOnce(wave);
    }
    music = new MusicStream(this, source, allocator, clock);
    return DMusStream.atOnce(music);
  }

  private static WaveFormat waveOf(KsDataFormat format) {
    return (format == null ? KsDataFormat.DIRECTMUSIC : format)
        .wave()
        .orElseThrow(
            () ->
                new NtStatusException(NtStatus.INVALID_PARAMETER, "WAVE_SINK needs a wave format"));
  }

  SampleClock frames() {
    return frames;
  }

  /** Plays what is due at a frame; returns the frame of what comes next, at most {@code end}. */
  long play(long frame, long end) {
    return music == null ? end : music.play(frame, end, frames);
  }

  void musicClosed() {
    music = null;
  }

  void waveClosed() {
    wave = null;
  }
}
