package org.dmus.miniport.synth.voice;

import org.dmus.dls.sound.articulation.Articulation;
import org.dmus.dls.sound.articulation.Destination;
import org.dmus.dls.sound.curve.Cents;

/** The envelopes and LFOs of a voice, and what they move. Audio thread only. */
final class Modulators {

  /** Longest envelope stage, frames: sums of stages stay inside an int. */
  private static final double LONGEST_STAGE = 1 << 28;

  private final double sampleRate;
  private final float[] atNoteOn = new float[Destination.COUNT];
  private final Lfo lfo = new Lfo();
  private final Lfo vibrato = new Lfo();
  private final ModulationEnvelope eg2 = new ModulationEnvelope();
  final VolumeEnvelope eg1 = new VolumeEnvelope();
  final Modulation modulation = new Modulation();

  Modulators(double sampleRate) {
    this.sampleRate = sampleRate;
  }

  void start(Articulation articulation, NoteSources sources) {
    float[] n = atNoteOn;
    sources.keyMovedCents = 0;
    if (articulation.movesKey) {
      Modulation.atNoteOn(articulation, sources, n);
      sources.keyMovedCents = n[Destination.KEY_NUMBER];
    }
    Modulation.atNoteOn(articulation, sources, n);
    lfo.start(frames(n[Destination.LFO_DELAY]), articulation.soundFont);
    vibrato.start(frames(n[Destination.VIBRATO_DELAY]), articulation.soundFont);
    eg1.start(
        frames(n[Destination.EG1 + Destination.DELAY]),
        frames(n[Destination.EG1 + Destination.ATTACK]),
        frames(n[Destination.EG1 + Destination.HOLD]),
        frames(n[Destination.EG1 + Destination.DECAY]),
        unit(n[Destination.EG1 + Destination.SUSTAIN]));
    eg2.start(
        frames(n[Destination.EG2 + Destination.DELAY]),
        frames(n[Destination.EG2 + Destination.ATTACK]),
        frames(n[Destination.EG2 + Destination.HOLD]),
        frames(n[Destination.EG2 + Destination.DECAY]),
        unit(n[Destination.EG2 + Destination.SUSTAIN]),
        articulation.soundFont);
    modulation.start(articulation, sources);
    rates(0);
  }

  /** Reads the controllers again. */
  void refresh(int time) {
    modulation.refresh();
    rates(time);
  }

  private void rates(int time) {
    lfo.rate(time, Cents.toHz(modulation.value(Destination.LFO_FREQUENCY)), sampleRate);
    vibrato.rate(time, Cents.toHz(modulation.value(Destination.VIBRATO_FREQUENCY)), sampleRate);
  }

  int releaseFrames() {
    return frames(atNoteOn[Destination.EG1 + Destination.RELEASE]);
  }

  int shutdownFrames() {
    return frames(atNoteOn[Destination.EG1_SHUTDOWN]);
  }

  /** Ends the note; the volume takes {@code releaseFrames} for all of its range. */
  void release(int time, int releaseFrames) {
    eg1.release(time, releaseFrames);
    eg2.release(time, frames(atNoteOn[Destination.EG2 + Destination.RELEASE]));
  }

  /** Brings what is modulated to a time. */
  void at(int time) {
    if (modulation.isAnyModulated()) {
      modulation.set(
          modulation.follows(Modulation.LFO) ? lfo.at(time) : 0,
          modulation.follows(Modulation.VIBRATO) ? vibrato.at(time) : 0,
          modulation.follows(Modulation.EG1) ? eg1.level(time) : 0,
          modulation.follows(Modulation.EG2) ? eg2.level(time) : 0);
    }
  }

  /** Returns whether nothing moves from this time to the end of the envelope's stage. */
  boolean rest(int time) {
    return eg1.isLevel(time)
        && !modulation.swings()
        && (!modulation.follows(Modulation.EG2) || eg2.isLevel(time));
  }

  private int frames(float timeCents) {
    return (int) Math.min(LONGEST_STAGE, Cents.toRatio(timeCents) * sampleRate + 0.5);
  }

  static float unit(float value) {
    return Math.max(0, Math.min(1, value));
  }
}
