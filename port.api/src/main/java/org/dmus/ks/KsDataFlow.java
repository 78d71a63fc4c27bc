package org.dmus.ks;

/** The direction of data through a pin (KSPIN_DATAFLOW). */
public enum KsDataFlow {
  /** Into the filter: render. */
  IN(1),
  /** Out of the filter: capture, or PCM of a software synthesizer. */
  OUT(2);

  private final int value;

  KsDataFlow(int value) {
    this.value = value;
  }

  /** {@return the numeric KSPIN_DATAFLOW} */
  public int value() {
    return value;
  }
}
