package org.dmus.itest;

/** Tests whose figures mean nothing beside another test: they run alone, after the others. */
final class Measured {
  /** Their tag. */
  static final String TAG = "measured";

  private Measured() {}
}
