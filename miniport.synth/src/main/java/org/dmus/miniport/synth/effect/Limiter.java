package org.dmus.miniport.synth.effect;

import java.util.Arrays;
import org.dmus.miniport.synth.voice.MixBus;
import org.dmus.miniport.synth.voice.MixBuses;

/**
 * Keeps the sum of all buses at or below a ceiling. One gain for all of them: the image stays where
 * it is, and stems add up to the limited mix. What lies below the ceiling comes out bit by bit as
 * it went in, {@link #latencyFrames} later. Audio thread only.
 */
public final class Limiter {

  /** The most that comes out: -1 dB of full scale, as EBU R 128 has it for true peaks. */
  public static final float CEILING = 0.891f;

  /** So much below that no rounding lifts it above. */
  private static final double TARGET = CEILING * (1 - 0x1p-22);

  private static final double LOOK_AHEAD_SECONDS = 0.0015;
  private static final double RELEASE_SECONDS = 0.1;

  private final MixBuses buses;
  private final TruePeak left = new TruePeak(CEILING);
  private final TruePeak right = new TruePeak(CEILING);
  private final GainCurve curve;
  private final int latencyFrames;
  private final float[] gains = new float[MixBus.SEGMENT];
  private final float[][] delays;
  private int at;

  /** Creates a limiter over some buses that holds silence. */
  public Limiter(int sampleRate, MixBuses buses) {
    this.buses = buses;
    int span = (int) (LOOK_AHEAD_SECONDS * sampleRate);
    curve = new GainCurve(span, RELEASE_SECONDS * sampleRate);
    latencyFrames = span - 1 + TruePeak.DELAY_FRAMES;
    delays = new float[2 * buses.count()][latencyFrames];
  }

  /** Returns how much later everything comes out. */
  public int latencyFrames() {
    return latencyFrames;
  }

  /** Puts what went in earlier in the place of what is in the buses, from index 0 on. */
  public void process(int frames) {
    for (int i = 0; i < frames; i++) {
      gains[i] = curve.next(wanted(i));
    }
    for (int b = 0; b < buses.count(); b++) {
      delay(buses.get(b).left, delays[2 * b], frames);
      delay(buses.get(b).right, delays[2 * b + 1], frames);
    }
    at = (at + frames) % latencyFrames;
  }

  private int wanted(int index) {
    float onLeft = 0;
    float onRight = 0;
    for (int b = 0; b < buses.count(); b++) {
      onLeft += buses.get(b).left[index];
      onRight += buses.get(b).right[index];
    }
    float peak = Math.max(left.next(onLeft), right.next(onRight));
    return peak > CEILING ? (int) (GainCurve.ONE * (TARGET / peak)) : GainCurve.ONE;
  }

  private void delay(float[] inOut, float[] line, int frames) {
    int place = at;
    for (int i = 0; i < frames; i++) {
      float in = inOut[i];
      inOut[i] = line[place] * gains[i];
      line[place] = in;
      place = place + 1 == latencyFrames ? 0 : place + 1;
    }
  }

  /** Forgets what went in. */
  public void clear() {
    left.clear();
    right.clear();
    curve.clear();
    at = 0;
    for (float[] line : delays) {
      Arrays.fill(line, 0);
    }
  }
}
