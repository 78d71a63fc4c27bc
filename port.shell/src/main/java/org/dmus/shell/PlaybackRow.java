package org.dmus.shell;

/**
 * A song or a recording that was started from the console.
 *
 * @param id its number, from 1 on
 * @param task {@code play} or {@code capture}
 * @param file path of the song, or of the recording
 * @param port name of the port
 * @param state {@code running}, {@code paused}, {@code finished}, {@code stopped} or {@code failed}
 * @param positionSeconds how far it is, s
 * @param lengthSeconds length of the song, or of the recording so far, s
 * @param events events that the port has taken or given
 * @param problem why it failed, what it waits for, or what a take lost; may be empty
 */
public record PlaybackRow(
    int id,
    String task,
    String file,
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
