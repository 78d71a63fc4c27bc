package org.dmus.client;

/** What bytes from a MIDI cable can get wrong; each costs at least one of them. */
public enum StreamFault {
  /** A data byte that no status is in force for; the byte. */
  ORPHAN_DATA,
  /** F4 or F5, which MIDI 1.0 does not define; the byte. */
  UNDEFINED_STATUS,
  /** An end of system exclusive without its beginning; the byte. */
  LONE_END,
  /** A message that another status cut off; its own status. */
  MESSAGE_CUT,
  /** System exclusive that another status cut off; its own status. */
  SYSEX_CUT,
  /** A message that went on when the stream stopped; its status. */
  UNFINISHED
}
