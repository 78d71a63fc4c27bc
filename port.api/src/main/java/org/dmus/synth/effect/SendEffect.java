package org.dmus.synth.effect;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A mono to stereo effect without a dry part. One thread at a time; nothing here but its factory
 * may allocate, lock, wait or throw.
 *
 * <p>It is fed only while something sounds: from the first frame that is sent to it that is not
 * silent, until {@link #tailFrames} after the last. Then it is cleared. What it gives must depend
 * on the frames only, not on how they are divided into calls.
 *
 * <p>When its factory's bundle stops, the synthesizer goes on with another effect; when it throws,
 * it is not called again and is silent.
 */
@ConsumerType
public interface SendEffect {

  /** GM2's type of reverberation or chorus: the parameter that sets all the others. */
  int TYPE = 0;

  /** GM2's reverberation time: the lows lose 60 dB in {@code exp(0.025 (value - 40))} seconds. */
  int REVERB_TIME = 1;

  /**
   * Not of GM2, and beyond what a message can say: the time in which the highs, 5 kHz, lose 60 dB,
   * in 128ths of {@link #REVERB_TIME}. A type sets it too.
   */
  int REVERB_HIGH_RATIO = 128;

  /** GM2's rate of the chorus: {@code 0.122 value} Hz. */
  int CHORUS_RATE = 1;

  /** GM2's depth of the chorus: the delay swings over {@code (value + 1) / 3.2} ms. */
  int CHORUS_DEPTH = 2;

  /** GM2's feedback of the chorus: {@code 0.763 value} %. */
  int CHORUS_FEEDBACK = 3;

  /**
   * GM2's send from chorus to reverberation: {@code 0.787 value} %. The synthesizer does that; the
   * chorus is told too.
   */
  int CHORUS_TO_REVERB = 4;

  /**
   * Adds the effect of {@code send[from..to)} to the output. [data path]
   *
   * @param send what is sent to it, nominal range -1..1; not changed
   * @param from first index
   * @param to index behind the last
   * @param left left output
   * @param right right output
   * @param at output index of {@code send[0]}
   */
  void process(float[] send, int from, int to, float[] left, float[] right, int at);

  /**
   * Sets a parameter, from the next frame on. [data path]
   *
   * @param parameter which: the numbers of GM2's global parameter control (universal real-time
   *     system exclusive 04 05), and {@link #REVERB_HIGH_RATIO}; unknown ones are ignored
   * @param value 0..127; unknown ones are ignored
   */
  void parameter(int parameter, int value);

  /** Sets every parameter back to what it was at first; what sounds goes on. [data path] */
  void reset();

  /**
   * Returns after how many frames of silence it is silent itself, as it is set now. [data path]
   *
   * @return at least 1
   */
  int tailFrames();

  /** Silences it; parameters stay. [data path] */
  void clear();
}
