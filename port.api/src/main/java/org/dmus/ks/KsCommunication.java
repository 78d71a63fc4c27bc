package org.dmus.ks;

/** How a pin is used (KSPIN_COMMUNICATION); the ordinal is the numeric value. */
public enum KsCommunication {
  /** A bridge pin: describes a connection, cannot be opened. */
  NONE,
  /** The client sends requests to the pin. */
  SINK,
  /** The pin sends requests: the wave pin of a software synthesizer. */
  SOURCE,
  /** Either way. */
  BOTH,
  /** Connects to hardware. */
  BRIDGE
}
