package org.dmus.wave.out.flac;

/** One channel of a block in the cheapest of four ways, RFC 9639 §9.2. */
final class Subframe {
  private static final int CONSTANT = 0;
  private static final int VERBATIM = 1;
  private static final int FIXED = 8;
  private static final int LINEAR = 32;
  private static final int COEFFICIENT_HEADER_BITS = 9;

  private final FixedPredictor fixed = new FixedPredictor();
  private final LinearPredictor linear;
  private final Rice fixedRice = new Rice();
  private final Rice linearRice = new Rice();
  private final int[] fixedResiduals;
  private final int[] linearResiduals;

  Subframe(int blockFrames) {
    this.linear = new LinearPredictor(blockFrames);
    this.fixedResiduals = new int[blockFrames];
    this.linearResiduals = new int[blockFrames];
  }

  /**
   * Writes a channel.
   *
   * @param samples its samples
   * @param count how many, at least 1
   * @param sampleBits size of a sample, with its sign
   */
  void put(int[] samples, int count, int sampleBits, BitWriter out) {
    if (isConstant(samples, count)) {
      putType(CONSTANT, out);
      out.put(samples[0], sampleBits);
      return;
    }
    int order = count > FixedPredictor.MAX_ORDER ? fixed.bestOrder(samples, count) : 0;
    long fixedBits = planFixed(samples, count, order, sampleBits);
    long linearBits = planLinear(samples, count, sampleBits);
    if (Math.min(fixedBits, linearBits) >= (long) count * sampleBits) {
      putType(VERBATIM, out);
      putSamples(samples, count, sampleBits, out);
    } else if (linearBits < fixedBits) {
      putType(LINEAR + linear.order() - 1, out);
      putSamples(samples, linear.order(), sampleBits, out);
      linear.put(out);
      linearRice.put(linearResiduals, linear.order(), count, out);
    } else {
      putType(FIXED + order, out);
      putSamples(samples, order, sampleBits, out);
      fixedRice.put(fixedResiduals, order, count, out);
    }
  }

  private long planFixed(int[] samples, int count, int order, int sampleBits) {
    FixedPredictor.residuals(samples, count, order, fixedResiduals);
    return (long) order * sampleBits + fixedRice.plan(fixedResiduals, order, count);
  }

  private long planLinear(int[] samples, int count, int sampleBits) {
    if (!linear.fit(samples, count, sampleBits)
        || !linear.residuals(samples, count, linearResiduals)) {
      return Long.MAX_VALUE;
    }
    int order = linear.order();
    long header = COEFFICIENT_HEADER_BITS + order * (sampleBits + LinearPredictor.PRECISION_BITS);
    return header + linearRice.plan(linearResiduals, order, count);
  }

  private static boolean isConstant(int[] samples, int count) {
    int different = 0;
    for (int i = 1; i < count; i++) {
      different |= samples[i] ^ samples[0];
    }
    return different == 0;
  }

  /** A zero, six bits of type, and no wasted bits. */
  private static void putType(int type, BitWriter out) {
    out.put(type << 1, 8);
  }

  private static void putSamples(int[] samples, int count, int bits, BitWriter out) {
    for (int i = 0; i < count; i++) {
      out.put(samples[i], bits);
    }
  }
}
