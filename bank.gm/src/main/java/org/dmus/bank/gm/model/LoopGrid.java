package org.dmus.bank.gm.model;

/**
 * A loop that holds a whole number of periods.
 *
 * <p>Whatever is composed of sinusoids that run a whole number of times through the loop has no
 * seam. The pitch is made exact by bending the sample rate, which a wave may choose freely: half a
 * hertz of rounding is a twentieth of a cent.
 *
 * @param frames length of the loop
 * @param periods periods of the fundamental in the loop
 * @param sampleRate sample rate of the wave, Hz
 */
public record LoopGrid(int frames, int periods, int sampleRate) {

  /** Fits a loop of about the wanted length and rate to a pitch. */
  public static LoopGrid ofSeconds(double hz, double wantedRate, double wantedSeconds) {
    int periods = (int) Math.max(1, StrictMath.rint(hz * wantedSeconds));
    int frames = (int) StrictMath.rint(periods * wantedRate / hz);
    return new LoopGrid(frames, periods, rate(hz, frames, periods));
  }

  /** Fits a loop of exactly {@code frames} frames to a pitch, at about the wanted rate. */
  public static LoopGrid ofFrames(double hz, double wantedRate, int frames) {
    int periods = (int) Math.max(1, StrictMath.rint(hz * frames / wantedRate));
    return new LoopGrid(frames, periods, rate(hz, frames, periods));
  }

  /** Returns the fundamental, Hz. */
  public double hz() {
    return (double) sampleRate * periods / frames;
  }

  /** Returns how often a partial of {@code ratio} times the fundamental runs through the loop. */
  public int bin(double ratio) {
    return (int) StrictMath.rint(ratio * periods);
  }

  private static int rate(double hz, int frames, int periods) {
    return (int) StrictMath.rint(hz * frames / periods);
  }
}
