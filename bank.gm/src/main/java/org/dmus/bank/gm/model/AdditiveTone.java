package org.dmus.bank.gm.model;

import java.util.List;

/**
 * A struck tone: partials that die at rates of their own while the wave's opening plays, and hold
 * their balance in its loop, where the volume envelope does the rest.
 */
public final class AdditiveTone implements ToneModel {
  private final PartialList partials;
  private final double rate;
  private final double openingSeconds;
  private final double loopSeconds;
  private final Knock knock;

  /** The partials of a tone at a key. */
  @FunctionalInterface
  public interface PartialList {
    /** Returns the partials of the tone at a key. */
    List<Partial> at(int key);
  }

  /**
   * Creates a struck tone.
   *
   * @param partials what sounds
   * @param rate wanted sample rate, Hz
   * @param openingSeconds length of the part before the loop
   * @param loopSeconds about the length of the loop
   * @param knock the noise of the blow
   */
  public AdditiveTone(
      PartialList partials, double rate, double openingSeconds, double loopSeconds, Knock knock) {
    this.partials = partials;
    this.rate = rate;
    this.openingSeconds = openingSeconds;
    this.loopSeconds = loopSeconds;
    this.knock = knock;
  }

  @Override
  public Tone render(int key, Prng random) {
    double hz = ToneModel.hz(key);
    double wanted = Math.max(ToneModel.rate(rate, key), Math.min(44100, 5 * hz));
    double seconds = Math.max(2.5 / hz, ToneModel.opening(loopSeconds, key));
    LoopGrid grid = LoopGrid.ofSeconds(hz, wanted, seconds);
    int opening = (int) (ToneModel.opening(openingSeconds, key) * grid.sampleRate());
    double[] out = new double[opening + grid.frames()];
    double[] sine = sine(grid.frames());
    for (Partial p : partials.at(key)) {
      int bin = grid.bin(p.ratio());
      if (bin > 0 && bin < grid.frames() * 0.46) {
        add(out, sine, bin, p, opening, grid.sampleRate(), random);
      }
    }
    fadeIn(out, grid.sampleRate() / 700);
    knock.addTo(out, opening, grid.sampleRate(), random);
    return new Tone(out, grid.sampleRate(), opening, grid.frames());
  }

  /** Time slows to a standstill over the opening, so that no partial bends at the loop. */
  private static void add(
      double[] out, double[] sine, int bin, Partial p, int opening, int rate, Prng random) {
    int phase = (int) (random.next() * sine.length);
    double amplitude = p.level();
    double step = StrictMath.exp(-p.decayPerSecond() / rate);
    double slowing = StrictMath.exp(p.decayPerSecond() / rate / Math.max(1, opening));
    for (int i = 0; i < out.length; i++) {
      out[i] += amplitude * sine[phase];
      phase += bin;
      phase = phase >= sine.length ? phase - sine.length : phase;
      if (i < opening) {
        amplitude *= step;
        step *= slowing;
      }
    }
  }

  private static double[] sine(int frames) {
    double[] sine = new double[frames];
    for (int i = 0; i < frames; i++) {
      sine[i] = StrictMath.sin(2 * StrictMath.PI * i / frames);
    }
    return sine;
  }

  private static void fadeIn(double[] out, int frames) {
    for (int i = 0; i < frames && i < out.length; i++) {
      out[i] *= 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * i / frames);
    }
  }
}
