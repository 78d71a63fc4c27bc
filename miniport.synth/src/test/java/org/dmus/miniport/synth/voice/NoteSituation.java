package org.dmus.miniport.synth.voice;

import static org.dmus.dls.Articulator.*;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dmus.miniport.synth.channel.ChannelState;

/** Everything that connections can read, at random; and as what DLS 2.2 calls each of it. */
final class NoteSituation {
  /** Where a source stands, and how many values it has. */
  record Position(double value, double values) {}

  final NoteSources sources = new NoteSources();
  final float[] modulators = new float[Modulation.MODULATORS];
  private final Map<Integer, Position> positions = new TreeMap<>();

  NoteSituation(Random random) {
    ChannelState c = new ChannelState(0);
    random.nextBytes(c.controllers);
    random.nextBytes(c.keyPressure);
    for (int i = 0; i < 128; i++) {
      c.controllers[i] &= 0x7F;
      c.keyPressure[i] &= 0x7F;
    }
    c.pressure = random.nextInt(128);
    c.bend = random.nextInt(1 << 14);
    c.bendRange14 = random.nextInt(1 << 14);
    c.fineTune14 = random.nextInt(1 << 14);
    sources.channel = c;
    sources.key = random.nextInt(128);
    sources.keyNumber = random.nextInt(128);
    sources.velocity = 1 + random.nextInt(127);
    sources.coarseSemitones = random.nextInt(128) - 64;
    for (int i = 0; i < modulators.length; i++) {
      boolean swings = i <= Modulation.VIBRATO;
      modulators[i] = swings ? 2 * random.nextFloat() - 1 : random.nextFloat();
    }
    list(c);
  }

  private void list(ChannelState c) {
    for (int i = 0; i < 128; i++) {
      sevenBit(SRC_CC + i, c.controllers[i]);
    }
    sevenBit(SRC_KEY_ON_VELOCITY, sources.velocity);
    sevenBit(SRC_KEY_NUMBER, sources.keyNumber);
    sevenBit(SRC_POLY_PRESSURE, c.keyPressure[sources.key]);
    sevenBit(SRC_CHANNEL_PRESSURE, c.pressure);
    sevenBit(SRC_MONO_PRESSURE, c.pressure);
    sevenBit(SRC_RPN2, 64 + sources.coarseSemitones);
    fourteenBit(SRC_PITCH_WHEEL, c.bend);
    fourteenBit(SRC_RPN0, c.bendRange14);
    fourteenBit(SRC_RPN1, c.fineTune14);
  }

  private void sevenBit(int source, int value) {
    positions.put(source, new Position(value, 128));
  }

  private void fourteenBit(int source, int value) {
    positions.put(source, new Position(value, 1 << 14));
  }

  /** Returns where a source stands that does not swing; null for those that do. */
  Position position(int source) {
    return positions.get(source);
  }

  /** Returns where a modulator stands between its ends, 0..1. */
  double modulator(int source) {
    return switch (source) {
      case SRC_LFO -> (modulators[Modulation.LFO] + 1) / 2;
      case SRC_VIBRATO -> (modulators[Modulation.VIBRATO] + 1) / 2;
      case SRC_EG1 -> modulators[Modulation.EG1];
      case SRC_EG2 -> modulators[Modulation.EG2];
      default -> throw new IllegalArgumentException("source " + source);
    };
  }
}
