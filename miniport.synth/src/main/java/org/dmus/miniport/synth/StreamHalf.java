package org.dmus.miniport.synth;

/** A half of a stream: what property requests name as their target. */
interface StreamHalf {

  /** Returns what both halves share. */
  SynthStream stream();
}
