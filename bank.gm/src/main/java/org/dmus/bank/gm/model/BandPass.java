package org.dmus.bank.gm.model;

/** A band between two edges, 12 dB per octave on either side. */
final class BandPass {
  private final Biquad low;
  private final Biquad high;

  BandPass(double lowHz, double highHz, double rate) {
    low = Biquad.highPass(lowHz, 0.707, rate);
    high = Biquad.lowPass(highHz, 0.707, rate);
  }

  void process(double[] signal) {
    low.process(signal);
    high.process(signal);
  }
}
