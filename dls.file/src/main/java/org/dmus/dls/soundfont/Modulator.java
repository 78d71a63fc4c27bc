package org.dmus.dls.soundfont;

/**
 * A modulator (§8.2); compared by hand as an {@link Extent} is.
 *
 * @param source what drives it, an operator of §8.2.1
 * @param destination the generator it adds to; bit 15 = another modulator
 * @param amountSource what scales it, an operator of §8.2.1
 * @param transform what is done to its output: 0 nothing, 2 the absolute value
 * @param amount how much, in the generator's unit
 */
record Modulator(int source, int destination, int amountSource, int transform, int amount) {

  /** Returns whether one of them replaces, or adds to, the other (§8.3). */
  boolean isSameAs(Modulator other) {
    return source == other.source
        && destination == other.destination
        && amountSource == other.amountSource
        && transform == other.transform;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Modulator m && isSameAs(m) && amount == m.amount;
  }

  @Override
  public int hashCode() {
    return (source * 31 + destination) * 31 + amount;
  }

  Modulator plus(int more) {
    return new Modulator(source, destination, amountSource, transform, amount + more);
  }
}
