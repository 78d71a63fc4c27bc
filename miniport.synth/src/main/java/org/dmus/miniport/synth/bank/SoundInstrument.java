package org.dmus.miniport.synth.bank;

import java.util.List;
import org.dmus.dls.Patch;

/**
 * An instrument made ready to play: its regions by key, and the instrument behind it that plays the
 * keys it does not have. Immutable; safe from any thread.
 */
public final class SoundInstrument {

  private static final SoundRegion[] SILENT = {};

  private final Patch patch;
  private final Object owner;
  private final SoundRegion[][] byKey;
  private final SoundInstrument behind;

  SoundInstrument(Patch patch, List<List<SoundRegion>> regionsByKey, Object owner) {
    this(patch, new SoundRegion[128][], owner, null);
    for (int key = 0; key < byKey.length; key++) {
      List<SoundRegion> regions = regionsByKey.get(key);
      byKey[key] = regions.isEmpty() ? SILENT : regions.toArray(SILENT);
    }
  }

  private SoundInstrument(
      Patch patch, SoundRegion[][] byKey, Object owner, SoundInstrument behind) {
    this.patch = patch;
    this.byKey = byKey;
    this.owner = owner;
    this.behind = behind;
  }

  /** Returns the same instrument before another. */
  SoundInstrument before(SoundInstrument other) {
    return other == null ? this : new SoundInstrument(patch, byKey, owner, other);
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

  /** Returns the regions of a key, 0..127, in file order; not to be changed. */
  public SoundRegion[] regions(int key) {
    return byKey[key];
  }
}
