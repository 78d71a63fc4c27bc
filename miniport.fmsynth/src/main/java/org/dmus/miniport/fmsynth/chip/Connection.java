package org.dmus.miniport.fmsynth.chip;

/** How the operators of a channel are connected: {@code >} modulates, {@code +} is added. */
public enum Connection {
  /** 1 modulates 2. */
  FM("1>2", 2, 0b10),
  /** Both are heard. */
  ADD("1+2", 2, 0b11),
  /** A chain. */
  CHAIN("1>2>3>4", 4, 0b1000),
  /** Two pairs. */
  PAIRS("1>2+3>4", 4, 0b1010),
  /** The first, and a chain of three. */
  ONE_AND_CHAIN("1+2>3>4", 4, 0b1001),
  /** A pair between two that are only heard. */
  PAIR_BETWEEN("1+2>3+4", 4, 0b1101);

  private final String symbol;
  private final int operators;
  private final int heard;

  Connection(String symbol, int operators, int heard) {
    this.symbol = symbol;
    this.operators = operators;
    this.heard = heard;
  }

  /** {@return how the patch set writes it} */
  public String symbol() {
    return symbol;
  }

  /** {@return how many operators it connects: 2 or 4} */
  public int operators() {
    return operators;
  }

  /**
   * Returns whether an operator is heard, rather than modulates.
   *
   * @param operator 0..3
   */
  public boolean isHeard(int operator) {
    return (heard >> operator & 1) != 0;
  }
}
