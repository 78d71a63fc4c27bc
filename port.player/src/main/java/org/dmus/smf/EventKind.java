package org.dmus.smf;

/** The four kinds of event in a track chunk. */
public enum EventKind {
  /** A channel voice or mode message, status 80..EF, two or three bytes. */
  CHANNEL,
  /** A system exclusive packet that starts with F0. It is complete when its last byte is F7. */
  SYSEX,
  /**
   * An F7 packet: the next part of an unfinished system exclusive message, or else raw bytes of any
   * MIDI messages ("escape", SMF 1.0 page 6).
   */
  ESCAPE,
  /** A meta event, FF; it is never sent on a wire. */
  META
}
