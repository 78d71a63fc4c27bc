package org.dmus.shell;

/**
 * What kind of failure that of a command is: a person reads its sentence, a script is told this.
 */
public enum Fault {
  /** What was typed cannot be done as it is. */
  MISUSE,
  /** It did not come about. */
  NOT_DONE,
  /** What was to be read or removed is not there. */
  NO_SUCH_INPUT,
  /** What was to be read is something else, or damaged. */
  MALFORMED_INPUT,
  /** No port, pin or device answers to a name. */
  NO_SUCH_PORT,
  /** Somebody else has it. */
  BUSY,
  /** There was no answer in time. */
  TIME_OUT,
  /** Somebody wanted it to end. */
  INTERRUPTED
}
