package org.dmus.miniport.fmsynth.midi;

/** A MIDI channel: what its messages said. Voices look at it while they sound. */
final class Part {
  private static final int CENTRE = 8_192;
  private static final int NO_PARAMETER = 0x3FFF;
  private static final int BEND_RANGE = 0;
  private static final int FINE_TUNING = 1;
  private static final int COARSE_TUNING = 2;

  private int program;
  private int volume;
  private int expression;
  private int pan;
  private int wheel;
  private int bend;
  private int parameter;
  private boolean isSustained;
  private int masterSofter;
  private int bendRangeCents;
  private int fineTuning;
  private int coarseTuning;

  Part() {
    powerOn();
  }

  /** Goes back to the state of General MIDI System On. */
  void powerOn() {
    program = 0;
    volume = 100;
    pan = 64;
    bendRangeCents = 200;
    fineTuning = CENTRE;
    coarseTuning = 64;
    masterSofter = 0;
    resetControllers();
  }

  /** What controller 121 resets (RP-015). */
  void resetControllers() {
    expression = 127;
    wheel = 0;
    bend = CENTRE;
    parameter = NO_PARAMETER;
    isSustained = false;
  }

  void program(int number) {
    program = number;
  }

  int program() {
    return program;
  }

  void bend(int value) {
    bend = value;
  }

  /** Takes the attenuation of the master volume. */
  void master(int softer) {
    masterSofter = softer;
  }

  boolean isSustained() {
    return isSustained;
  }

  /** Takes a controller, 0..119; says whether it has it. */
  boolean control(int controller, int value) {
    switch (controller) {
      case 1 -> wheel = value;
      case 6 -> enter(value);
      case 7 -> volume = value;
      case 10 -> pan = value;
      case 11 -> expression = value;
      case 38 -> enterFine(value);
      case 64 -> isSustained = value >= 64;
      case 98, 99 -> parameter = NO_PARAMETER; // unregistered ones are not for us
      case 100 -> parameter = parameter & 0x3F80 | value;
      case 101 -> parameter = parameter & 0x7F | value << 7;
      default -> {
        return false; // nothing to do with this sound
      }
    }
    return true;
  }

  private void enter(int value) {
    switch (parameter) {
      case BEND_RANGE -> bendRangeCents = value * 100 + bendRangeCents % 100;
      case FINE_TUNING -> fineTuning = value << 7 | fineTuning & 0x7F;
      case COARSE_TUNING -> coarseTuning = value;
      default -> {} // another synthesizer's
    }
  }

  private void enterFine(int value) {
    switch (parameter) {
      case BEND_RANGE -> bendRangeCents = bendRangeCents / 100 * 100 + Math.min(value, 99);
      case FINE_TUNING -> fineTuning = fineTuning & 0x3F80 | value;
      default -> {} // has no fine half
    }
  }

  /** Returns its attenuation, in steps of 0.1875 dB. */
  int attenuation() {
    return Levels.attenuation(volume) + Levels.attenuation(expression) + masterSofter;
  }

  int pan() {
    return pan;
  }

  int wheel() {
    return wheel;
  }

  /** Returns what bend and tuning add, cents. */
  int cents() {
    return (bend - CENTRE) * bendRangeCents / CENTRE
        + (fineTuning - CENTRE) * 100 / CENTRE
        + (coarseTuning - 64) * 100;
  }
}
