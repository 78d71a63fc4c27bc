package org.dmus.miniport.synth.engine;

/**
 * What system exclusive messages ask for, as queue messages: status byte 0xF4 (which MIDI leaves
 * undefined), then a code and two arguments.
 */
final class SystemCommand {
  static final int STATUS = 0xF4;
  static final int GM_RESET = 1;
  static final int GS_RESET = 2;
  static final int XG_RESET = 3;
  static final int MASTER_VOLUME = 4;
  static final int DRUM_PART = 5;
  static final int SCALE_TUNING = 6;
  static final int ALL_SOUND_OFF = 7;
  static final int POWER_ON = 8;

  private SystemCommand() {}

  static int of(int code, int first, int second) {
    return STATUS | code << 8 | first << 16 | second << 24;
  }

  static int code(int message) {
    return message >>> 8 & 0xFF;
  }

  static int first(int message) {
    return message >>> 16 & 0xFF;
  }

  static int second(int message) {
    return message >>> 24;
  }
}
