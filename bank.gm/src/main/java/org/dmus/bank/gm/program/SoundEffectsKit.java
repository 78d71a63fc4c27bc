package org.dmus.bank.gm.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dmus.bank.gm.model.ToneModel;

/**
 * The SFX kit of General MIDI 2, keys 39-84: most are waves that are there for programs and drums,
 * six are of {@link Noises}.
 */
final class SoundEffectsKit {
  private static final int RENDERED_AT = 60;

  private final Map<Integer, Drum> standard;
  private final List<Layer> layers = new ArrayList<>();

  private SoundEffectsKit(Map<Integer, Drum> standard) {
    this.standard = standard;
  }

  /** Returns the kit; drums come from the standard kit. */
  static Program of(Map<Integer, Drum> standard) {
    SoundEffectsKit kit = new SoundEffectsKit(standard);
    kit.studio();
    kit.blows();
    kit.machines();
    kit.nature();
    kit.voicesAndBeasts();
    kit.travels();
    return new Program("SFX Kit", kit.layers);
  }

  /** High Q to metronome bell, guitar noises, string slap, key click, scratch, wind chimes. */
  private void studio() {
    for (int key = 27; key <= 34; key++) {
      drum(key + 12, key, 0);
    }
    Shape once = Shape.free();
    wave(47, SoundEffects.FRET, 0, once);
    wave(48, SoundEffects.FRET, 5, once);
    wave(49, SoundEffects.FRET, -5, once);
    drum(50, 28, -9);
    drum(51, 32, -7);
    drum(61, 30, 3);
    drum(62, 84, 0);
  }

  /** Punch, heart beat, footsteps, door, car crash, gun shot, laser gun, explosion. */
  private void blows() {
    drum(54, 40, -9);
    drum(55, 35, -3);
    drum(56, 37, -17);
    drum(57, 37, -22);
    drum(60, 36, -9);
    drum(66, 52, -12);
    wave(72, SoundEffects.GUNSHOT, 0, Shape.struck(3, 3));
    wave(74, Percussives.SYNTH_DRUM, 33, Shape.struck(1.4, 1.4));
    wave(75, SoundEffects.GUNSHOT, -10, Shape.struck(5, 5));
  }

  /** Car engine, train, jet plane, helicopter, machine gun. */
  private void machines() {
    Shape engine = Shape.sustained(0.2, 0.8);
    wave(63, SoundEffects.HELICOPTER, 7, engine);
    wave(68, SoundEffects.HELICOPTER, -5, engine);
    wave(69, SoundEffects.BREATH, 4, Shape.sustained(1.5, 4));
    wave(70, SoundEffects.HELICOPTER, 0, engine);
    wave(73, SoundEffects.HELICOPTER, 12, Shape.sustained(0, 0.3));
  }

  /** Applause, birds, rain, thunder, wind, seashore, stream, bubble. */
  private void nature() {
    wave(58, SoundEffects.APPLAUSE, 0, Shape.sustained(0.5, 4));
    wave(78, SoundEffects.BIRD, 0, Shape.free());
    wave(79, SoundEffects.APPLAUSE, 12, Shape.sustained(0.8, 4));
    wave(80, SoundEffects.GUNSHOT, -19, Shape.struck(9, 9));
    wave(81, SoundEffects.BREATH, -9, Shape.sustained(1, 4).sweep(0.3, 700).filter(3000, 0));
    wave(82, SoundEffects.SEASHORE, 0, Shape.sustained(0.4, 4));
    wave(83, SoundEffects.APPLAUSE, 3, Shape.sustained(0.5, 2).filter(2500, 0));
    wave(84, SoundEffects.BIRD, -24, Shape.free());
  }

  /** Laughing, screaming, dog, horse gallop. */
  private void voicesAndBeasts() {
    Shape laugh = Shape.struck(6, 0.6).filterEnvelope(0, 2, 0, 0).pitchEnvelope(300);
    wave(52, Noises.LAUGH, 0, laugh);
    wave(53, Noises.SCREAM, 0, Shape.free());
    wave(76, Noises.BARK, 0, Shape.free());
    wave(77, Noises.HOOVES, 0, Shape.sustained(0, 0.3));
  }

  /** Door creaking, car stopping, car passing, siren, starship. */
  private void travels() {
    wave(59, Noises.CREAK, 0, Shape.free());
    wave(64, Noises.TYRES, 0, Shape.struck(6, 1.5).attack(0.05));
    wave(65, SoundEffects.HELICOPTER, 17, passing());
    wave(67, Leads.SQUARE, 19, Shape.sustained(0.1, 0.8).filter(3000, 0).vibrato(0.4, 400, 0));
    wave(71, Pads.METAL, -5, Shape.sustained(0.6, 3).filter(4000, 0).vibrato(6.5, 250, 0));
  }

  /** It comes near, is there and higher, and goes. */
  private static Shape passing() {
    return Shape.struck(5, 1)
        .attack(0.9)
        .filter(900, 0)
        .filterEnvelope(0.9, 1.5, 0, 2400)
        .pitchEnvelope(300);
  }

  private void drum(int key, int standardKey, int semitones) {
    layers.add(standard.get(standardKey).as(key, "", semitones).layer());
  }

  private void wave(int key, ToneModel model, int semitones, Shape shape) {
    List<Zone> zones = List.of(new Zone(key, key, RENDERED_AT, key - semitones));
    layers.add(new Layer(model, zones, shape.halvingEvery(Shape.ALIKE), -3, 0, 0));
  }
}
