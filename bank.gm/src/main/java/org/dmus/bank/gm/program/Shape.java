package org.dmus.bank.gm.program;

/** How a note shapes a wave: envelopes, filter and vibrato. Built once, then left alone. */
public final class Shape {
  /** So many keys to halve a decay that all keys decay alike. */
  static final double ALIKE = Double.POSITIVE_INFINITY;

  double attackSeconds;
  double holdSeconds;
  double decaySeconds;
  double decayHalvingKeys = ALIKE;
  double sustainDb;
  double releaseSeconds = 0.3;
  double cutoffHz;
  double velocityCents;
  double keyTrack;
  double resonanceDb;
  double filterAttackSeconds;
  double filterDecaySeconds;
  double filterSustain = 1;
  double filterEnvelopeCents;
  double pitchEnvelopeCents;
  double vibratoHz = 5.5;
  double vibratoDelaySeconds = 0.01;
  double vibratoCents;
  double wheelCents = 50;
  double tremoloHz;
  double tremoloDb;
  double sweepCents;
  double pan;
  double keyPitchCents = 100;

  private Shape() {}

  /** Returns the shape of a sound that lasts as long as its key is held. */
  static Shape sustained(double attackSeconds, double releaseSeconds) {
    Shape s = new Shape();
    s.attackSeconds = attackSeconds;
    s.releaseSeconds = releaseSeconds;
    return s;
  }

  /** Returns the shape of a struck sound: seconds from full level to -96 dB at key 60. */
  static Shape struck(double decaySeconds, double releaseSeconds) {
    Shape s = new Shape();
    s.decaySeconds = decaySeconds;
    s.sustainDb = -96;
    s.releaseSeconds = releaseSeconds;
    s.decayHalvingKeys = 24;
    return s;
  }

  /** Returns the shape of a sound that plays to its end whatever the key does. */
  static Shape free() {
    return sustained(0, 30);
  }

  /** Sets after how many keys the decay is half as long. */
  Shape halvingEvery(double keys) {
    decayHalvingKeys = keys;
    return this;
  }

  /** Sets how long the highest level lasts before the decay. */
  Shape hold(double seconds) {
    holdSeconds = seconds;
    return this;
  }

  /** Sets the attack. */
  Shape attack(double seconds) {
    attackSeconds = seconds;
    return this;
  }

  /** Sets a decay to a sustain level. */
  Shape settle(double seconds, double levelDb) {
    decaySeconds = seconds;
    sustainDb = levelDb;
    return this;
  }

  /** Sets the low-pass: cutoff at key 60 and velocity 127, and how far velocity 0 lowers it. */
  Shape filter(double hz, double darkerCents) {
    cutoffHz = hz;
    velocityCents = darkerCents;
    keyTrack = 0.5;
    return this;
  }

  /** Sets how the cutoff follows the keyboard, 1 = as the pitch. */
  Shape tracking(double amount) {
    keyTrack = amount;
    return this;
  }

  /** Sets the resonance. */
  Shape resonance(double db) {
    resonanceDb = db;
    return this;
  }

  /** Sets the filter envelope: it adds {@code cents} to the cutoff at its peak. */
  Shape filterEnvelope(double attack, double decay, double sustain, double cents) {
    filterAttackSeconds = attack;
    filterDecaySeconds = decay;
    filterSustain = sustain;
    filterEnvelopeCents = cents;
    return this;
  }

  /** Lets the filter envelope move the pitch as well. */
  Shape pitchEnvelope(double cents) {
    pitchEnvelopeCents = cents;
    return this;
  }

  /** Sets a vibrato that is always there after a delay. */
  Shape vibrato(double hz, double cents, double delaySeconds) {
    vibratoHz = hz;
    vibratoCents = cents;
    vibratoDelaySeconds = delaySeconds;
    return this;
  }

  /** Sets a tremolo. */
  Shape tremolo(double hz, double db) {
    tremoloHz = hz;
    tremoloDb = db;
    return this;
  }

  /** Sets a slow sweep of the cutoff. */
  Shape sweep(double hz, double cents) {
    tremoloHz = hz;
    sweepCents = cents;
    return this;
  }

  /** Sets by how many cents a key is higher than the one below it: few, for what has no pitch. */
  Shape keyPitch(double cents) {
    keyPitchCents = cents;
    return this;
  }

  /** Sets the place in the stereo field, -0.5 left to 0.5 right. */
  Shape pan(double place) {
    pan = place;
    return this;
  }

  /** Returns the decay at a key, seconds to -96 dB. */
  public double decaySeconds(int key) {
    return decaySeconds * StrictMath.pow(2, (60 - key) / decayHalvingKeys);
  }

  /** Returns the attack, seconds. */
  public double attackSeconds() {
    return attackSeconds;
  }

  /** Returns how long the highest level lasts, seconds. */
  public double holdSeconds() {
    return holdSeconds;
  }

  /** Returns the sustain level, dB. */
  public double sustainDb() {
    return sustainDb;
  }

  /** Returns whether a low-pass is set. */
  public boolean filtered() {
    return cutoffHz > 0;
  }

  /** Returns the settled cutoff of a note, Hz. */
  public double cutoffHz(int key, int velocity) {
    double cents =
        keyTrack * 100 * (key - 60)
            - velocityCents * (127 - velocity) / 128
            + filterEnvelopeCents * (filterSustain + 1) / 2;
    return cutoffHz * StrictMath.pow(2, cents / 1200);
  }
}
