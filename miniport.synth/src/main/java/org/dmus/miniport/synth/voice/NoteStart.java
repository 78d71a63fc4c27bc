package org.dmus.miniport.synth.voice;

/** What a note-on says to each voice it starts; one reused object. Audio thread only. */
public final class NoteStart {

  /** The channel's index across all groups, 16 to a group. */
  public int channelIndex;

  /** The key that was pressed, 0..127. */
  public int key;

  /** The key after coarse tuning, which chose the region. */
  public int keyNumber;

  /** Coarse tuning of the part (RPN 2), semitones; none for drums. */
  public int coarseSemitones;

  /** Velocity, 1..127. */
  public int velocity;

  /** Serial number of the note-on: layers of one note share it. */
  public long serial;

  /** Priority of the channel, unsigned (SYNTH_VOICEPRIORITY). */
  public int priority;

  /** Attenuation of the soft pedal, dB. */
  public float gainDb;

  /** Where a portamento starts, cents above the note. */
  public float glideCents;

  /** How long it takes, frames. */
  public int glideFrames;
}
