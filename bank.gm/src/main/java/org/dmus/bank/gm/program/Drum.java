package org.dmus.bank.gm.program;

import org.dmus.bank.gm.model.Strike;
import org.dmus.bank.gm.model.ToneModel;

/**
 * One key of a drum kit.
 *
 * @param key its MIDI key
 * @param name its General MIDI name
 * @param model what sounds
 * @param levelDb level beside the snare, dB
 * @param pan place in the stereo field, -0.5..0.5
 * @param keyGroup drums of the same non-zero group silence each other
 * @param semitones how much higher than rendered it plays
 * @param decaySeconds how soon the envelope ends it, 0 = never
 */
record Drum(
    int key,
    String name,
    ToneModel model,
    double levelDb,
    double pan,
    int keyGroup,
    int semitones,
    double decaySeconds) {

  /** What is struck, in how much silence. */
  @FunctionalInterface
  interface Blow {
    /** Lays the sound together. */
    Strike strike(Strike silence);
  }

  /** Returns a drum in the middle. */
  static Drum of(int key, String name, double seconds, int rate, double levelDb, Blow blow) {
    ToneModel model = (anyKey, random) -> blow.strike(new Strike(seconds, rate, random)).tone();
    return new Drum(key, name, model, levelDb, 0, 0, 0, 0);
  }

  /** Returns a drum that rings on in a loop of its wave: {@code decaySeconds} to -96 dB. */
  static Drum ringing(
      int key,
      String name,
      double openingSeconds,
      double loopSeconds,
      int rate,
      double decaySeconds,
      double levelDb,
      Blow blow) {
    ToneModel model =
        (anyKey, random) ->
            blow.strike(new Strike(openingSeconds, loopSeconds, rate, random)).tone();
    return new Drum(key, name, model, levelDb, 0, 0, 0, decaySeconds);
  }

  /** Returns another drum that plays the wave of this one. */
  Drum as(int otherKey, String otherName, int semitones) {
    return new Drum(otherKey, otherName, model, levelDb, pan, keyGroup, semitones, decaySeconds);
  }

  /** Returns this drum damped. */
  Drum damped(double seconds) {
    return new Drum(key, name, model, levelDb, pan, keyGroup, semitones, seconds);
  }

  /** Returns this drum elsewhere. */
  Drum pan(double place) {
    return new Drum(key, name, model, levelDb, place, keyGroup, semitones, decaySeconds);
  }

  /** Returns this drum in an exclusive group. */
  Drum group(int group) {
    return new Drum(key, name, model, levelDb, pan, group, semitones, decaySeconds);
  }

  /** Returns the layer of a kit. A key that is let go changes nothing: a drum rings on. */
  Layer layer() {
    Shape shape =
        decaySeconds > 0
            ? Shape.struck(decaySeconds, decaySeconds).halvingEvery(Shape.ALIKE)
            : Shape.free();
    return new Layer(
        model,
        Zones.key(key, semitones),
        shape.pan(pan).filter(14000, 3000).tracking(0),
        levelDb,
        0,
        keyGroup);
  }
}
