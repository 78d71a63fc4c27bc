package org.dmus.shell;

/**
 * An open pin and what went through it.
 *
 * @param port name of its subdevice
 * @param pin pin id, 0..n-1
 * @param instance number of the instance, unique in the port
 * @param format {@code directmusic}, {@code midi}, {@code wave} or {@code other}
 * @param state {@code stop}, {@code acquire}, {@code pause} or {@code run}
 * @param attached whether a stream of the miniport is behind it
 * @param written events taken from the client, or captured
 * @param delivered events handed over
 * @param queued events on their way
 * @param lost events flushed, undeliverable, or written while the miniport was away
 * @param stale note-ons that came due while the engine stood still, too long ago to be played
 * @param late events delivered after their time
 * @param frames frames rendered
 * @param underruns times an output ran dry
 */
public record PinRow(
    String port,
    int pin,
    long instance,
    String format,
    String state,
    boolean attached,
    long written,
    long delivered,
    long queued,
    long lost,
    long stale,
    long late,
    long frames,
    long underruns)
    implements Named {

  @Override
  public String part() {
    return port + ":" + instance;
  }
}
