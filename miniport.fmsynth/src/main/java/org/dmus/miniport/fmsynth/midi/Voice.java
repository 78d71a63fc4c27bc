package org.dmus.miniport.fmsynth.midi;

import org.dmus.miniport.fmsynth.chip.Channel;

/** A note on a channel of the chip. */
final class Voice {
  private static final int HIGHEST_VELOCITY = 127;

  /** 12 dB, by which the gain of a program may exceed that of the others. */
  private static final int HEADROOM = 64;

  /** Steps of an attenuation: 0.1875 dB. */
  private static final double STEPS_PER_DB = 1 / 0.1875;

  /** The drop of a drum falls by a sixteenth each tick. */
  private static final int DROP_BITS = 4;

  private final Channel channel;
  private Program program;
  private Part part;
  private int key;
  private int velocitySofter;
  private int drop;
  private long startedAt;
  private boolean isHeldByPedal;
  private boolean isDrum;

  Voice(Channel channel) {
    this.channel = channel;
  }

  /** Strikes a note. */
  void start(Program program, Part part, boolean isDrum, int key, int velocity, long number) {
    this.program = program;
    this.part = part;
    this.isDrum = isDrum;
    this.key = key;
    startedAt = number;
    isHeldByPedal = false;
    drop = program.drop();
    velocitySofter = Levels.attenuation(velocity) + program.softer();
    int lost = program.touch() * (HIGHEST_VELOCITY - velocity) / HIGHEST_VELOCITY;
    channel.set(program.patch(), (int) (lost * STEPS_PER_DB));
    int cents = tune(0);
    int pan = part.pan();
    channel.strike(attenuation(), Levels.left(pan), Levels.right(pan), Pitch.keyCode(cents));
  }

  /** Follows its part. */
  void tick(long tick) {
    if (!channel.isSilent()) {
      drop -= drop + (1 << DROP_BITS) - 1 >> DROP_BITS;
      tune(tick);
      channel.level(attenuation());
      channel.place(Levels.left(part.pan()), Levels.right(part.pan()));
    }
  }

  private int attenuation() {
    return Math.max(0, HEADROOM + velocitySofter + part.attenuation());
  }

  private int tune(long tick) {
    int cents =
        100 * program.soundingKey(key) + part.cents() + drop + Vibrato.cents(part.wheel(), tick);
    channel.tune(Pitch.fNumber(cents), Pitch.block(cents));
    return cents;
  }

  boolean isOf(Part some) {
    return part == some && !channel.isSilent();
  }

  /** Returns whether a note-off of a key is for it: a drum sounds as long as it sounds. */
  boolean endsWith(Part some, int offKey) {
    return isOf(some) && key == offKey && channel.isKeyDown() && !isHeldByPedal && !isDrum;
  }

  boolean isOfGroup(Part some, int group) {
    return group > 0 && isOf(some) && program.group() == group;
  }

  /** The key went up: it ends, or when the pedal does. */
  void keyUp() {
    if (part.isSustained()) {
      isHeldByPedal = true;
    } else {
      channel.release();
    }
  }

  void pedalUp() {
    if (isHeldByPedal) {
      isHeldByPedal = false;
      channel.release();
    }
  }

  void damp() {
    channel.damp();
  }

  /** Ends what any pedal holds, too. */
  void release() {
    if (channel.isKeyDown()) {
      isHeldByPedal = false;
      channel.release();
    }
  }

  void cut() {
    channel.cut();
  }

  boolean isSilent() {
    return channel.isSilent();
  }

  /** Returns whether its operators are more than those of its own channel. */
  boolean takesPartner() {
    return !isSilent() && program.patch().connection().operators() > 2;
  }

  boolean isJoined() {
    return channel.isJoined();
  }

  /**
   * Returns how little it would be missed: silence most, then what fades, oldest first, then what
   * was struck earliest.
   */
  long expendability() {
    if (channel.isSilent()) {
      return Long.MAX_VALUE;
    }
    long age = Integer.MAX_VALUE - startedAt;
    return channel.isKeyDown() ? age : age + Integer.MAX_VALUE;
  }
}
