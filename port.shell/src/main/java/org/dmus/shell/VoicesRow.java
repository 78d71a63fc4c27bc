package org.dmus.shell;

/**
 * The synthesizer below an open pin; all but the voices since it entered RUN.
 *
 * @param port name of its subdevice
 * @param instance number of the pin, unique in the port
 * @param voices voices that sound, on average of the last second
 * @param peak most voices that sounded at once
 * @param stolen notes that were cut short to make room for others
 * @param lost notes that never sounded for want of a voice, and messages for want of room
 * @param missing notes that no bank has a sound for
 * @param late notes that had to wait until their sound was decoded
 * @param ignored messages that did nothing here
 * @param damaged system exclusive that was ignored because it is damaged
 */
public record VoicesRow(
    String port,
    long instance,
    int voices,
    int peak,
    long stolen,
    long lost,
    long missing,
    long late,
    long ignored,
    long damaged)
    implements Named {

  @Override
  public String part() {
    return port + ":" + instance;
  }
}
