package org.dmus.miniport.uart;

import org.dmus.mxf.DMusKernelEvent;

/** What an event is, as far as its bytes decide how it leaves. */
final class Messages {

  private static final int STATUS = 0x80;
  private static final int KIND = 0xF0;
  private static final int PROGRAM_CHANGE = 0xC0;
  private static final int CHANNEL_PRESSURE = 0xD0;
  private static final int SYSEX = 0xF0;
  private static final int FIRST_REAL_TIME_STATUS = 0xF8;
  private static final int RESET = 0xFF;

  private Messages() {}

  private static int status(DMusKernelEvent event) {
    return event.eventBytes() == 0 || event.isPackage() ? 0 : event.bytes()[0] & 0xFF;
  }

  /** {@return whether it is one whole message of one channel} */
  static boolean isChannelMessage(DMusKernelEvent event) {
    int status = status(event);
    int kind = status & KIND;
    boolean isShort = kind == PROGRAM_CHANGE || kind == CHANNEL_PRESSURE;
    return status >= STATUS
        && status < SYSEX
        && event.isComplete()
        && event.eventBytes() == (isShort ? 2 : 3);
  }

  /** {@return whether it is a real-time message that leaves the state of a receiver alone} */
  static boolean isRealTime(DMusKernelEvent event) {
    int status = event.eventBytes() == 1 ? status(event) : 0;
    return status >= FIRST_REAL_TIME_STATUS && status != RESET;
  }

  /** {@return whether a message of system exclusive begins with it} */
  static boolean beginsSysex(DMusKernelEvent event) {
    return status(event) == SYSEX;
  }
}
