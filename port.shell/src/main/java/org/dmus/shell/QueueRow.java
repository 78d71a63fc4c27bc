package org.dmus.shell;

/**
 * The queue of an open music pin.
 *
 * @param port name of its subdevice
 * @param pin pin id, 0..n-1
 * @param instance number of the instance, unique in the port
 * @param state {@code stop}, {@code acquire}, {@code pause} or {@code run}
 * @param timeMs presentation time of the pin, ms
 * @param queued events on their way
 * @param highWater most events queued at once
 * @param capacity events that its pool owns
 * @param late events delivered after their time
 * @param stale note-ons that came due while the engine stood still, too long ago to be played
 */
public record QueueRow(
    String port,
    int pin,
    long instance,
    String state,
    double timeMs,
    long queued,
    int highWater,
    int capacity,
    long late,
    long stale)
    implements Named {

  @Override
  public String part() {
    return port + ":" + instance;
  }
}
