package org.dmus.bank.gm.model;

import java.util.List;

/**
 * Frequency modulation after Chowning (1973): pairs of operators whose index falls over the opening
 * and stays in the loop.
 */
public final class FmTone implements ToneModel {
  private final List<Pair> pairs;
  private final double rate;
  private final double openingSeconds;
  private final double loopSeconds;
  private final Knock knock;

  /**
   * A carrier and its modulator.
   *
   * @param carrier frequency of the carrier as a multiple of the fundamental
   * @param modulator frequency of the modulator as a multiple of the fundamental
   * @param level amplitude at the start
   * @param indexStart modulation index at the start
   * @param indexEnd modulation index in the loop
   * @param indexDecay how fast the index falls, per second
   * @param levelDecay how fast the amplitude falls beside the envelope, nepers per second
   */
  public record Pair(
      double carrier,
      double modulator,
      double level,
      double indexStart,
      double indexEnd,
      double indexDecay,
      double levelDecay) {}

  /** Creates a tone of operator pairs. */
  public FmTone(
      double rate, double openingSeconds, double loopSeconds, Knock knock, Pair... pairs) {
    this.pairs = List.of(pairs);
    this.rate = rate;
    this.openingSeconds = openingSeconds;
    this.loopSeconds = loopSeconds;
    this.knock = knock;
  }

  @Override
  public Tone render(int key, Prng random) {
    double hz = ToneModel.hz(key);
    double wanted = Math.max(ToneModel.rate(rate, key), Math.min(44100, 6 * hz));
    LoopGrid grid = LoopGrid.ofSeconds(hz, wanted, ToneModel.opening(loopSeconds, key));
    int opening = (int) (ToneModel.opening(openingSeconds, key) * grid.sampleRate());
    double[] out = new double[opening + grid.frames()];
    for (Pair p : pairs) {
      if (grid.bin(p.carrier()) < 0.45 * grid.frames()) {
        add(out, p, grid, opening, indexScale(p, grid));
      }
    }
    knock.addTo(out, opening, grid.sampleRate(), random);
    return new Tone(out, grid.sampleRate(), opening, grid.frames());
  }

  /** Sidebands reach about carrier + (index + 1) modulators: less index where that would fold. */
  private static double indexScale(Pair p, LoopGrid grid) {
    double room = 0.45 * grid.sampleRate() / grid.hz() - p.carrier();
    double reach = (p.indexStart() + 2) * p.modulator();
    return Math.max(0, Math.min(1, room / reach));
  }

  private static void add(double[] out, Pair p, LoopGrid grid, int opening, double indexScale) {
    double turn = 2 * StrictMath.PI / grid.frames();
    long carrier = grid.bin(p.carrier());
    long modulator = grid.bin(p.modulator());
    for (int i = 0; i < out.length; i++) {
      double t = slowed(i, opening) / grid.sampleRate();
      double excess = (p.indexStart() - p.indexEnd()) * StrictMath.exp(-p.indexDecay() * t);
      double index = indexScale * (p.indexEnd() + excess);
      double m = StrictMath.sin(turn * (modulator * i % grid.frames()));
      double c = StrictMath.sin(turn * (carrier * i % grid.frames()) + index * m);
      out[i] += p.level() * StrictMath.exp(-p.levelDecay() * t) * c;
    }
  }

  /** Time that slows to a standstill at the end of the opening. */
  private static double slowed(int frame, int opening) {
    double i = Math.min(frame, opening);
    return i - i * i / (2.0 * Math.max(1, opening));
  }
}
