package org.dmus.miniport.synth.voice;

import org.dmus.dls.Articulator;
import org.dmus.dls.sound.articulation.Articulation;
import org.dmus.dls.sound.articulation.Destination;
import org.dmus.dls.sound.curve.Decibels;
import org.dmus.dls.sound.curve.Transform;
import org.dmus.miniport.synth.channel.ChannelState;
import org.dmus.miniport.synth.channel.KeyEdits;
import org.dmus.miniport.synth.channel.PartEdits;

/**
 * What a channel adds to the articulation of its instrument: part parameters and settings of single
 * keys. No standard gives them units: a step of 64 is a semitone of cutoff, a twelfth of a doubling
 * of a time, 0.35 dB of resonance, 25 cents of vibrato rate, 2 cents of vibrato depth (decision
 * 053). Audio thread only.
 */
final class ChannelEdits {
  private static final float STEP_CENTS = 100;
  private static final float RATE_STEP_CENTS = 25;
  private static final float DEPTH_STEP_CENTS = 2;
  private static final float RESONANCE_STEP_DB = 22.5f / 64;

  /** A time of zero is 5 ms long before it is lengthened, time cents. */
  private static final float SHORTEST = -9_173;

  /** A filter that is off, and is moved, is at 20 kHz, absolute pitch cents. */
  static final float OPEN = 13_508;

  private static final int LEVEL_CURVE = Transform.INVERTED | 1;
  private static final float LEVEL_DB = -96;

  /** CC10's way to the pan. */
  private static final float PAN_WIDTH = 0.508f;

  private static final float FULL = 127;
  private static final int VIBRATO_TO_PITCH =
      Destination.PITCH * Modulation.MODULATORS + Modulation.VIBRATO;

  private ChannelEdits() {}

  /** Adds what is read at note-on only: times. */
  static void addAtNoteOn(NoteSources s, float[] sums) {
    if (!s.channel.isEdited()) {
      return;
    }
    PartEdits part = s.channel.edits;
    KeyEdits keys = s.channel.keys;
    int attack = part.offset(PartEdits.ATTACK) + keys.offset(KeyEdits.ATTACK, s.key);
    int decay = part.offset(PartEdits.DECAY) + keys.offset(KeyEdits.DECAY, s.key);
    int release = part.offset(PartEdits.RELEASE);
    for (int eg = Destination.EG1; eg <= Destination.EG2; eg += Destination.EG2 - Destination.EG1) {
      lengthen(sums, eg + Destination.ATTACK, attack);
      lengthen(sums, eg + Destination.DECAY, decay);
      lengthen(sums, eg + Destination.RELEASE, release);
    }
    lengthen(sums, Destination.VIBRATO_DELAY, part.offset(PartEdits.VIBRATO_DELAY));
  }

  private static void lengthen(float[] sums, int time, int steps) {
    if (steps > 0) {
      sums[time] = Math.max(sums[time], SHORTEST);
    }
    sums[time] += STEP_CENTS * steps;
  }

  /** Adds what acts while a note sounds. */
  static void addTo(float[] base, float[] depth, Articulation a, NoteSources s) {
    if (!s.channel.isEdited()) {
      return;
    }
    int rate = s.channel.edits.offset(PartEdits.VIBRATO_RATE);
    base[Destination.VIBRATO_FREQUENCY] += RATE_STEP_CENTS * rate;
    addFilter(base, s);
    addVibrato(depth, s.channel);
    if (s.channel.keys.isSet()) {
      addKey(base, depth, a, s);
    }
    if (s.channel.routes.isSet()) {
      RouteEdits.addTo(base, depth, s);
    }
  }

  private static void addFilter(float[] base, NoteSources s) {
    PartEdits part = s.channel.edits;
    KeyEdits keys = s.channel.keys;
    int cutoff = part.offset(PartEdits.CUTOFF) + keys.offset(KeyEdits.CUTOFF, s.key);
    int resonance = part.offset(PartEdits.RESONANCE) + keys.offset(KeyEdits.RESONANCE, s.key);
    if (cutoff != 0) {
      base[Destination.CUTOFF] = Math.min(base[Destination.CUTOFF], OPEN) + STEP_CENTS * cutoff;
    }
    base[Destination.RESONANCE] += RESONANCE_STEP_DB * resonance;
  }

  /** The wheel's own vibrato is left out of the articulation when its range was set. */
  private static void addVibrato(float[] depth, ChannelState c) {
    float own = depth[VIBRATO_TO_PITCH];
    float more = DEPTH_STEP_CENTS * c.edits.offset(PartEdits.VIBRATO_DEPTH);
    float sum = more == 0 ? own : Math.max(0, Math.abs(own) + more) * (own < 0 ? -1 : 1);
    depth[VIBRATO_TO_PITCH] = sum + Math.max(0, c.modulationDepthCents()) * c.controllers[1] / FULL;
  }

  private static void addKey(float[] base, float[] depth, Articulation a, NoteSources s) {
    KeyEdits keys = s.channel.keys;
    int level = keys.get(KeyEdits.LEVEL, s.key);
    int percent = keys.get(KeyEdits.PERCENT, s.key);
    int pan = keys.get(KeyEdits.PAN, s.key);
    if (level != KeyEdits.UNSET) {
      base[Destination.GAIN] += LEVEL_DB * Transform.ofSevenBit(level, LEVEL_CURVE);
    }
    if (percent != KeyEdits.UNSET) {
      base[Destination.GAIN] += Decibels.ofAmplitude(percent / 64f);
    }
    if (pan != KeyEdits.UNSET) {
      base[Destination.PAN] += PAN_WIDTH * Transform.ofSevenBit(pan, Transform.BIPOLAR) - ownPan(a);
    }
    share(base, depth, Destination.REVERB, keys.get(KeyEdits.REVERB_SHARE, s.key));
    share(base, depth, Destination.CHORUS, keys.get(KeyEdits.CHORUS_SHARE, s.key));
    replace(base, depth, Destination.REVERB, keys.get(KeyEdits.REVERB, s.key));
    replace(base, depth, Destination.CHORUS, keys.get(KeyEdits.CHORUS, s.key));
  }

  private static float ownPan(Articulation a) {
    float sum = 0;
    for (int i = 0; i < a.running; i++) {
      boolean isConstant =
          a.source[i] == Articulator.SRC_NONE && a.control[i] == Articulator.SRC_NONE;
      sum += a.destination[i] == Destination.PAN && isConstant ? a.scale[i] : 0;
    }
    return sum;
  }

  private static void share(float[] base, float[] depth, int send, int value) {
    if (value != KeyEdits.UNSET) {
      scale(base, depth, send, value / FULL);
    }
  }

  private static void replace(float[] base, float[] depth, int send, int value) {
    if (value != KeyEdits.UNSET) {
      scale(base, depth, send, 0);
      base[send] = value / FULL;
    }
  }

  private static void scale(float[] base, float[] depth, int destination, float factor) {
    base[destination] *= factor;
    for (int i = 0; i < Modulation.MODULATORS; i++) {
      depth[destination * Modulation.MODULATORS + i] *= factor;
    }
  }
}
