package org.dmus.miniport.synth.voice;

import java.util.Arrays;
import org.dmus.dls.Articulator;
import org.dmus.dls.sound.articulation.Articulation;
import org.dmus.dls.sound.articulation.Destination;
import org.dmus.dls.sound.curve.Transform;

/**
 * A voice's articulation at work: every running destination as {@code base + sum(depth x
 * modulator)}.
 *
 * <p>What depends on controllers is folded into base and depths when a controller moves; a control
 * block then costs a few multiplications. Audio thread only.
 */
final class Modulation {

  /** Modulator index: modulation LFO. */
  static final int LFO = 0;

  /** Modulator index: vibrato LFO. */
  static final int VIBRATO = 1;

  /** Modulator index: volume envelope. */
  static final int EG1 = 2;

  /** Modulator index: modulation envelope. */
  static final int EG2 = 3;

  /** Number of modulators. */
  static final int MODULATORS = 4;

  private static final int ALL = (1 << MODULATORS) - 1;
  private static final int CODE = 0x0F;

  private final float[] base = new float[Destination.RUNNING];
  private final float[] depth = new float[Destination.RUNNING * MODULATORS];
  private final float[] modulators = new float[MODULATORS];
  private Articulation articulation;
  private NoteSources sources;
  private float lastingGainDb;
  private boolean bends;
  private int modulated;
  private int followed;

  /** Sums the destinations that are read at note-on, by index of {@link Destination}. */
  static void atNoteOn(Articulation a, NoteSources sources, float[] sums) {
    Arrays.fill(sums, 0);
    for (int i = a.running; i < a.count; i++) {
      float source = sources.value(a.source[i], a.sourceTransform[i]);
      float control = sources.value(a.control[i], a.controlTransform[i]);
      float value = source * control * a.scale[i];
      sums[a.destination[i]] += a.absolute[i] ? Math.abs(value) : value;
    }
    ChannelEdits.addAtNoteOn(sources, sums);
  }

  void start(Articulation articulation, NoteSources sources) {
    this.articulation = articulation;
    this.sources = sources;
    refresh();
  }

  /** Reads the controllers again. */
  void refresh() {
    Arrays.fill(base, 0);
    Arrays.fill(depth, 0);
    lastingGainDb = 0;
    bends = false;
    modulated = 0;
    followed = 0;
    for (int i = 0; i < articulation.running; i++) {
      add(i, articulation);
    }
    ChannelEdits.addTo(base, depth, articulation, sources);
    findMoved();
  }

  /** A depth of zero, such as that of a wheel that rests, costs nothing. */
  private void findMoved() {
    for (int i = 0; i < depth.length; i++) {
      if (depth[i] != 0) {
        modulated |= 1 << i / MODULATORS;
        followed |= 1 << i % MODULATORS;
      }
    }
  }

  /** Sets the modulators of this moment: LFOs -1..1, envelopes 0..1. */
  void set(float lfo, float vibrato, float eg1, float eg2) {
    modulators[LFO] = lfo;
    modulators[VIBRATO] = vibrato;
    modulators[EG1] = eg1;
    modulators[EG2] = eg2;
  }

  /** Returns a running destination. */
  float value(int destination) {
    float sum = base[destination];
    if ((modulated >>> destination & 1) != 0) {
      int at = destination * MODULATORS;
      sum += depth[at] * modulators[LFO] + depth[at + 1] * modulators[VIBRATO];
      sum += depth[at + 2] * modulators[EG1] + depth[at + 3] * modulators[EG2];
      if (bends) {
        sum += bent(destination);
      }
    }
    return sum;
  }

  /**
   * Returns whether any of some destinations moves without a controller moving.
   *
   * @param destinations a bit for each
   */
  boolean isModulated(int destinations) {
    return (modulated & destinations) != 0;
  }

  /** Returns whether any destination moves without a controller moving. */
  boolean isAnyModulated() {
    return modulated != 0;
  }

  /** Returns whether a modulator moves anything. */
  boolean follows(int modulator) {
    return (followed >>> modulator & 1) != 0;
  }

  /** Returns whether an LFO moves anything. */
  boolean swings() {
    return follows(LFO) || follows(VIBRATO);
  }

  /** Returns the part of the gain that no controller can change, dB. */
  float lastingGainDb() {
    return lastingGainDb;
  }

  private void add(int i, Articulation a) {
    int sourceModulator = modulator(a.source[i]);
    int controlModulator = modulator(a.control[i]);
    int destination = a.destination[i];
    if (sourceModulator < 0 && controlModulator < 0) {
      addStill(i, a);
      return;
    }
    if (isWheelVibrato(i, a) && sources.channel.modulationDepthCents() >= 0) {
      return;
    }
    boolean straight =
        (sourceModulator < 0 || (a.sourceTransform[i] & CODE) == 0)
            && (controlModulator < 0 || (a.controlTransform[i] & CODE) == 0);
    if (!straight || sourceModulator >= 0 && controlModulator >= 0) {
      bends = true;
      modulated |= 1 << destination;
      followed = ALL;
    } else if (sourceModulator >= 0) {
      float scale = sources.value(a.control[i], a.controlTransform[i]) * a.scale[i];
      addStraight(destination, sourceModulator, a.sourceTransform[i], scale);
    } else {
      float scale = sources.value(a.source[i], a.sourceTransform[i]) * a.scale[i];
      addStraight(destination, controlModulator, a.controlTransform[i], scale);
    }
  }

  /** RPN 5 takes the place of what the instrument says. */
  private static boolean isWheelVibrato(int i, Articulation a) {
    int source = modulator(a.source[i]);
    return a.destination[i] == Destination.PITCH
        && a.control[i] == Articulator.SRC_CC1
        && (source == LFO || source == VIBRATO);
  }

  private void addStill(int i, Articulation a) {
    float source = sources.value(a.source[i], a.sourceTransform[i]);
    float control = sources.value(a.control[i], a.controlTransform[i]);
    float product = source * control * a.scale[i];
    float value = a.absolute[i] ? Math.abs(product) : product;
    base[a.destination[i]] += value;
    boolean lasting = NoteSources.isConstant(a.source[i]) && NoteSources.isConstant(a.control[i]);
    if (lasting && a.destination[i] == Destination.GAIN) {
      lastingGainDb += value;
    }
  }

  /** A linear transform of a modulator is {@code offset + slope x modulator}. */
  private void addStraight(int destination, int modulator, int transform, float scale) {
    boolean bipolar = (transform & Transform.BIPOLAR) != 0;
    float sign = (transform & Transform.INVERTED) != 0 ? -1 : 1;
    boolean swings = modulator <= VIBRATO;
    float slope = swings == bipolar ? 1 : swings ? 0.5f : 2;
    float middle = swings == bipolar ? 0 : swings ? 0.5f : -1;
    float offset = !swings && !bipolar && sign < 0 ? 1 : swings ? middle : middle * sign;
    depth[destination * MODULATORS + modulator] += sign * slope * scale;
    base[destination] += offset * scale;
  }

  /** The rare rest: bent modulators, and modulators that control modulators. */
  private float bent(int destination) {
    Articulation a = articulation;
    float sum = 0;
    for (int i = 0; i < a.running; i++) {
      int source = modulator(a.source[i]);
      int control = modulator(a.control[i]);
      boolean curved =
          source >= 0 && (a.sourceTransform[i] & CODE) != 0
              || control >= 0 && (a.controlTransform[i] & CODE) != 0;
      if (a.destination[i] == destination && (curved || source >= 0 && control >= 0)) {
        sum +=
            operand(a.source[i], a.sourceTransform[i])
                * operand(a.control[i], a.controlTransform[i])
                * a.scale[i];
      }
    }
    return sum;
  }

  private float operand(int source, int transform) {
    int m = modulator(source);
    if (m < 0) {
      return sources.value(source, transform);
    }
    float unit = m <= VIBRATO ? (modulators[m] + 1) / 2 : modulators[m];
    return (float) Transform.applyToUnit(unit, transform);
  }

  private static int modulator(int source) {
    return switch (source) {
      case Articulator.SRC_LFO -> LFO;
      case Articulator.SRC_VIBRATO -> VIBRATO;
      case Articulator.SRC_EG1 -> EG1;
      case Articulator.SRC_EG2 -> EG2;
      default -> -1;
    };
  }
}
