package org.dmus.dls.soundfont;

/**
 * What a zone says of how its regions move: the generators that articulations are made of, and its
 * modulators. Few zones of a font differ in that; {@link Articulations} keeps one of each.
 */
final class ZoneArticulation {
  private final Zone zone;
  private final long generators;
  private final int hash;

  ZoneArticulation(Zone zone) {
    this.zone = zone;
    generators = Generator.articulation(zone.present());
    int mixed = zone.modulators().size();
    for (long left = generators; left != 0; left &= left - 1) {
      int generator = Long.numberOfTrailingZeros(left);
      mixed = (31 * mixed + generator) * 31 + zone.get(generator, 0);
    }
    hash = mixed;
  }

  Zone zone() {
    return zone;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ZoneArticulation z
        && generators == z.generators
        && hash == z.hash
        && sameValues(z.zone)
        && zone.modulators().equals(z.zone.modulators());
  }

  private boolean sameValues(Zone other) {
    for (long left = generators; left != 0; left &= left - 1) {
      int generator = Long.numberOfTrailingZeros(left);
      if (zone.get(generator, 0) != other.get(generator, 0)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
