package org.dmus.miniport.synth.bank;

import java.util.List;
import org.dmus.dls.Patch;

/** An instrument made ready to play: its regions by key. Immutable; safe from any thread. */
public final class SoundInstrument {

  private static final SoundRegion[] SILENT = {};

  private final Patch patch;
  private final Object owner;
  private final SoundRegion[][] byKey = new SoundRegion[128][];

  SoundInstrument(Patch patch, List<List<SoundRegion>> regionsByKey, Object owner) {
    this.patch = patch;
    this.owner = owner;
    for (int key = 0; key < byKey.length; key++) {
      List<SoundRegion> regions = regionsByKey.get(key);
      byKey[key] = regions.isEmpty() ? SILENT : regions.toArray(SILENT);
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

  /** Returns whether both are one instrument, perhaps compiled at different times. */
  public boolean isSameAs(SoundInstrument other) {
    return this == other || owner != null && owner == other.owner;
  }

  /** Returns the regions of a key, 0..127, in file order; not to be changed. */
  public SoundRegion[] regions(int key) {
    return byKey[key];
  }
}
