package org.dmus.picture.roll;

/** Counts beats and bars along ticks. */
final class BeatClock {
  private static final int QUARTERS_PER_WHOLE = 4;
  private static final int MAX_DENOMINATOR_POWER = 6;
  private static final double MICROS = 1e-6;

  private final int ticksPerQuarter;
  private double secondsPerTick;
  private long tempoTick;
  private double tempoSeconds;
  private int beatsPerBar = 4;
  private double ticksPerBeat;
  private double next;
  private int beatInBar;
  private int bar = 1;

  BeatClock(int ticksPerQuarter) {
    this.ticksPerQuarter = ticksPerQuarter;
    this.ticksPerBeat = ticksPerQuarter;
    tempo(0, 0, 500_000);
  }

  void tempo(long tick, double seconds, int microsPerQuarter) {
    tempoTick = tick;
    tempoSeconds = seconds;
    secondsPerTick = microsPerQuarter * MICROS / ticksPerQuarter;
  }

  /** A new metre begins a bar. */
  void metre(long tick, int beats, int denominatorPower) {
    beatsPerBar = Math.max(1, beats);
    int denominator = 1 << Math.min(denominatorPower, MAX_DENOMINATOR_POWER);
    ticksPerBeat = Math.max(1, (double) ticksPerQuarter * QUARTERS_PER_WHOLE / denominator);
    next = tick;
    beatInBar = 0;
  }

  /** The tick of the next beat. */
  long nextTick() {
    return (long) next;
  }

  /** Goes on by a beat. */
  Bars.Beat beat() {
    double seconds = tempoSeconds + (next - tempoTick) * secondsPerTick;
    int number = beatInBar == 0 ? bar++ : 0;
    beatInBar = (beatInBar + 1) % beatsPerBar;
    next += ticksPerBeat;
    return new Bars.Beat(seconds, number);
  }
}
