package org.dmus.client;

/** What drives the engine of a subdevice; the engine itself has neither thread nor clock. */
public enum Runner {
  /** A thread of its own, on the system clock. */
  REALTIME,
  /**
   * The caller of {@link ISubdevice#runUntil}, as fast as the wave sink can pull; time is the
   * sample clock.
   */
  OFFLINE,
  /**
   * The caller of {@link ISubdevice#runUntil}, on a virtual clock, behaving as in real time: the
   * wave sink leads, and work is done up to 2 ms late, by amounts that {@link #SEED} repeats. For
   * tests.
   */
  SIMULATED;

  /** Setting of a simulated subdevice: the seed, a whole number; 0 when absent. */
  public static final String SEED = "simulation.seed";
}
