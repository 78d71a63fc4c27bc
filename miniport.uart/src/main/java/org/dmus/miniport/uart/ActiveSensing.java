package org.dmus.miniport.uart;

/**
 * The promise that a byte comes at least every 300 ms, so that a receiver silences its notes when
 * the cable is pulled (MIDI 1.0, active sensing). Not thread-safe.
 */
final class ActiveSensing {

  /** What says that the line is alive. */
  static final byte MESSAGE = (byte) 0xFE;

  /** The longest silence, ns: 50 ms are left for a thread that wakes up late. */
  static final long SILENCE_NANOS = 250_000_000L;

  private final boolean isOn;
  private boolean hasSpoken;
  private long spokeNanos;

  ActiveSensing(boolean isOn) {
    this.isOn = isOn;
  }

  /** Notes that the line carried something. */
  void spoke(long nowNanos) {
    hasSpoken = true;
    spokeNanos = nowNanos;
  }

  /** {@return how long the line may still be silent, ns; not positive = it has to speak now} */
  long silence(long nowNanos) {
    if (!isOn) {
      return LineWriter.IDLE;
    }
    return hasSpoken ? SILENCE_NANOS - (nowNanos - spokeNanos) : 0;
  }
}
