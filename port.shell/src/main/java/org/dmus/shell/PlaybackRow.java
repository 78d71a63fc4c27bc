package org.dmus.shell;

/**
 * A song that was started from the console.
 *
 * @param id its number, from 1 on
 * @param song path of the song
 * @param port name of the port
 * @param state {@code running}, {@code paused}, {@code finished}, {@code stopped} or {@code failed}
 * @param positionSeconds how far it is, s
 * @param lengthSeconds length of the song, s
 * @param events events that the port has taken
 * @param problem why it failed; empty when it did not
 */
public record PlaybackRow(
    int id,
    String song,
    String port,
    String state,
    double positionSeconds,
    double lengthSeconds,
    long events,
    String problem)
    implements Named {

  @Override
  public String part() {
    return "" + id;
  }
}
