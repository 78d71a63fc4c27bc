package org.dmus.dls;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An instrument: a patch number and the regions that answer to its notes (chunk {@code ins }).
 *
 * @param patch where the instrument answers
 * @param regions the regions in file order
 * @param articulation the global articulation, in file order; empty when the instrument has none. A
 *     region with an articulation of its own replaces this one as a whole (DLS 2.2 §1.5)
 * @param info the INFO list of the instrument
 * @param id the DLSID of the instrument, if it carries one
 * @param carried what else the file has of it
 */
public record DlsInstrument(
    Patch patch,
    List<DlsRegion> regions,
    List<Connection> articulation,
    DlsInfo info,
    Optional<UUID> id,
    Carried carried) {

  /** Copies the lists. */
  public DlsInstrument {
    Objects.requireNonNull(patch, "patch");
    regions = List.copyOf(regions);
    articulation = List.copyOf(articulation);
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(carried, "carried");
  }

  /** Creates an instrument that carries nothing else. */
  public DlsInstrument(
      Patch patch,
      List<DlsRegion> regions,
      List<Connection> articulation,
      DlsInfo info,
      Optional<UUID> id) {
    this(patch, regions, articulation, info, id, Carried.NOTHING);
  }

  /** Returns the same sound under another address. */
  DlsInstrument at(Patch other) {
    return new DlsInstrument(other, regions, articulation, info, Optional.empty(), carried);
  }

  /** Returns the instrument with other regions. */
  DlsInstrument with(List<DlsRegion> others) {
    return new DlsInstrument(patch, others, articulation, info, id, carried);
  }

  /** Returns the instrument's name, or the empty string. */
  public String name() {
    return info.name();
  }
}
