package org.dmus.dls;

import java.util.List;
import java.util.Objects;

/**
 * What a list of a file has and nothing here plays, kept so that it can be written back.
 *
 * @param level1List whether a region is of Level 1 ({@code rgn }), not of Level 2 ({@code rgn2})
 * @param level1Articulation whether the articulation is of Level 1 ({@code lart}, {@code art1})
 * @param options what else a region's {@code fusOptions} have, without SELFNONEXCLUSIVE
 * @param info the INFO list of a region
 * @param chunks chunks of other kinds, conditions among them, in file order; as many as the limit
 *     on heap allows
 */
public record Carried(
    boolean level1List,
    boolean level1Articulation,
    int options,
    DlsInfo info,
    List<CarriedChunk> chunks) {

  /** Nothing, and all of Level 2. */
  public static final Carried NOTHING = new Carried(false, false, 0, DlsInfo.EMPTY, List.of());

  /** Copies the list. */
  public Carried {
    Objects.requireNonNull(info, "info");
    chunks = List.copyOf(chunks);
  }

  /** Returns the same of Level 1. */
  Carried ofLevel1(boolean region, boolean articulation) {
    return new Carried(region, articulation, options, info, chunks);
  }

  static Carried of(List<CarriedChunk> chunks) {
    return chunks.isEmpty() ? NOTHING : new Carried(false, false, 0, DlsInfo.EMPTY, chunks);
  }
}
