package org.dmus.miniport.synth.voice;

import org.dmus.dls.Articulator;
import org.dmus.dls.sound.curve.Transform;
import org.dmus.miniport.synth.channel.ChannelState;

/** What a note's connections read: its channel's controllers, its key, its velocity. */
final class NoteSources {
  private static final int FOURTEEN_BITS = 1 << 14;
  private static final int CENTRE = 64;
  private static final int LAST_KEY = 127;

  ChannelState channel;
  int key;
  int keyNumber;
  int velocity;

  /** Coarse tuning when the note began; none for drums. */
  int coarseSemitones;

  /** What the region adds to the key number. */
  float keyMovedCents;

  /** Returns a source's normalised value; full scale for "none". Not for modulators. */
  float value(int source, int transform) {
    return switch (source) {
      case Articulator.SRC_NONE -> (transform & Transform.INVERTED) != 0 ? -1 : 1;
      case Articulator.SRC_KEY_ON_VELOCITY -> Transform.ofSevenBit(velocity, transform);
      case Articulator.SRC_KEY_NUMBER -> keyNumber(transform);
      case Articulator.SRC_POLY_PRESSURE ->
          Transform.ofSevenBit(channel.keyPressure[key], transform);
      case Articulator.SRC_CHANNEL_PRESSURE, Articulator.SRC_MONO_PRESSURE ->
          Transform.ofSevenBit(channel.pressure, transform);
      case Articulator.SRC_PITCH_WHEEL -> fourteenBit(channel.bend, transform);
      case Articulator.SRC_RPN0 -> fourteenBit(channel.bendRange14, transform);
      case Articulator.SRC_RPN1 -> fourteenBit(channel.fineTune14, transform);
      case Articulator.SRC_RPN2 -> Transform.ofSevenBit(CENTRE + coarseSemitones, transform);
      default -> controller(source - Articulator.SRC_CC, transform);
    };
  }

  /** Returns whether a source never changes while the note sounds. */
  static boolean isConstant(int source) {
    return source == Articulator.SRC_NONE
        || source == Articulator.SRC_KEY_ON_VELOCITY
        || source == Articulator.SRC_KEY_NUMBER
        || source == Articulator.SRC_RPN2;
  }

  private float keyNumber(int transform) {
    if (keyMovedCents == 0) {
      return Transform.ofSevenBit(keyNumber, transform);
    }
    float moved = Math.max(0, Math.min(LAST_KEY, keyNumber + keyMovedCents / 100));
    return (float) Transform.apply(moved, LAST_KEY + 1, transform);
  }

  private float controller(int number, int transform) {
    return number >= 0 && number < 128
        ? Transform.ofSevenBit(channel.controllers[number], transform)
        : 0;
  }

  private static float fourteenBit(int value, int transform) {
    return (float) Transform.apply(value, FOURTEEN_BITS, transform);
  }
}
