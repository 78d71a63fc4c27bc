package org.dmus.miniport.synth.voice;

import org.dmus.dls.Articulator;
import org.dmus.miniport.synth.channel.ChannelState;
import org.dmus.miniport.synth.curve.Transform;

/** What a note's connections read: its channel's controllers, its key, its velocity. */
final class NoteSources {
  private static final int FOURTEEN_BITS = 1 << 14;

  ChannelState channel;
  int key;
  int keyNumber;
  int velocity;

  /** Returns a source's normalised value; full scale for "none". Not for modulators. */
  float value(int source, int transform) {
    return switch (source) {
      case Articulator.SRC_NONE -> (transform & Transform.INVERTED) != 0 ? -1 : 1;
      case Articulator.SRC_KEY_ON_VELOCITY -> Transform.ofSevenBit(velocity, transform);
      case Articulator.SRC_KEY_NUMBER -> Transform.ofSevenBit(keyNumber, transform);
      case Articulator.SRC_POLY_PRESSURE ->
          Transform.ofSevenBit(channel.keyPressure[key], transform);
      case Articulator.SRC_CHANNEL_PRESSURE -> Transform.ofSevenBit(channel.pressure, transform);
      case Articulator.SRC_PITCH_WHEEL -> fourteenBit(channel.bend, transform);
      case Articulator.SRC_RPN0 -> fourteenBit(channel.bendRange14, transform);
      case Articulator.SRC_RPN1 -> fourteenBit(channel.fineTune14, transform);
      default -> controller(source - Articulator.SRC_CC, transform);
    };
  }

  /** Returns whether a source never changes while the note sounds. */
  static boolean isConstant(int source) {
    return source == Articulator.SRC_NONE
        || source == Articulator.SRC_KEY_ON_VELOCITY
        || source == Articulator.SRC_KEY_NUMBER;
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
