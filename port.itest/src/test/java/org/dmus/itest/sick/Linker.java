package org.dmus.itest.sick;

/** Needs a library that no system has. */
public final class Linker {
  /** Throws. */
  public Linker() {
    System.loadLibrary("dmusmagic");
  }
}
