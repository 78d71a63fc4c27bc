package org.dmus.dls.sound;

import java.util.Set;
import org.dmus.dls.Patch;

/**
 * An instrument made ready to play: its regions by key, and the instrument behind it that plays the
 * keys it does not have. Safe from any thread.
 */
public final class SoundInstrument extends Wanted {

  private final Patch patch;
  private final Object owner;
  private final SoundRegion[][] byKey;
  private final SoundInstrument behind;
  private final Set<BankWave> waves;

  /** The controllers that any region follows, a bit for each. */
  private final long[] controllers;

  SoundInstrument(Patch patch, KeyMap keys, Object owner) {
    this(patch, keys.regions(), keys.waves(), keys.controllers(), owner, null);
  }

  private SoundInstrument(
      Patch patch,
      SoundRegion[][] byKey,
      Set<BankWave> waves,
      long[] controllers,
      Object owner,
      SoundInstrument behind) {
    this.patch = patch;
    this.byKey = byKey;
    this.waves = waves;
    this.controllers = controllers;
    this.owner = owner;
    this.behind = behind;
  }

  /** Returns the same instrument before another, or before none. */
  public SoundInstrument before(SoundInstrument other) {
    return other == null
        ? this
        : new SoundInstrument(patch, byKey, waves, controllers, owner, other);
  }

  /**
   * Returns the first, of this instrument and those behind it, that has a region for a key, 0..127;
   * null when none has.
   */
  public SoundInstrument having(int key) {
    SoundInstrument each = this;
    while (each != null && each.byKey[key].length == 0) {
      each = each.behind;
    }
    return each;
  }

  /** Returns what its regions play, each once; not to be changed. */
  Set<BankWave> waves() {
    return waves;
  }

  /** Returns the instrument that plays the keys this one does not have, or null. */
  SoundInstrument behind() {
    return behind;
  }

  /** Decodes every wave of the instrument. [control] */
  public void prepare() {
    for (BankWave wave : waves) {
      wave.decode();
    }
  }

  /** Returns where the instrument answers. */
  public Patch patch() {
    return patch;
  }

  /** Returns who wants to know whether it sounds; null = nobody. */
  public Object owner() {
    return owner;
  }

  /**
   * Returns whether both are one instrument, perhaps compiled at different times or before others.
   */
  public boolean isSameAs(SoundInstrument other) {
    return byKey == other.byKey || owner != null && owner == other.owner;
  }

  /** Returns whether it, or what is behind it, follows a controller, 0..127. */
  public boolean follows(int controller) {
    boolean does = false;
    for (SoundInstrument each = this; each != null; each = each.behind) {
      does |= (each.controllers[controller >> 6] >>> controller & 1) != 0;
    }
    return does;
  }

  /** Returns the regions of a key, 0..127, in file order; not to be changed. */
  public SoundRegion[] regions(int key) {
    return byKey[key];
  }
}
