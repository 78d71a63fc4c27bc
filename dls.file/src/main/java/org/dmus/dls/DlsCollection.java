package org.dmus.dls;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A DLS file: instruments and the pool of waves they play.
 *
 * @param instruments the instruments in file order
 * @param waves the wave pool in pool-table order; {@link WaveLink#tableIndex()} indexes this list
 * @param info the INFO list of the file
 * @param id the DLSID of the collection, if it carries one
 * @param version the content version of chunk {@code vers}, four 16-bit numbers packed from the
 *     most significant end, 0 when absent
 * @param dialect how the connection blocks of regions and instruments are meant
 * @param carried what else the file has of it
 */
public record DlsCollection(
    List<DlsInstrument> instruments,
    List<DlsWave> waves,
    DlsInfo info,
    Optional<UUID> id,
    long version,
    ArticulationDialect dialect,
    Carried carried) {

  /** Copies the lists. */
  public DlsCollection {
    instruments = List.copyOf(instruments);
    waves = List.copyOf(waves);
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(dialect, "dialect");
    Objects.requireNonNull(carried, "carried");
  }

  /** Creates a collection that carries nothing else. */
  public DlsCollection(
      List<DlsInstrument> instruments,
      List<DlsWave> waves,
      DlsInfo info,
      Optional<UUID> id,
      long version,
      ArticulationDialect dialect) {
    this(instruments, waves, info, id, version, dialect, Carried.NOTHING);
  }

  /** Creates a collection whose articulations are meant as DLS has them. */
  public DlsCollection(
      List<DlsInstrument> instruments,
      List<DlsWave> waves,
      DlsInfo info,
      Optional<UUID> id,
      long version) {
    this(instruments, waves, info, id, version, ArticulationDialect.DLS);
  }

  /**
   * Returns the collection with an id that is made of its content, as one whose content is no
   * longer what its id stands for (DLS 2.2 §1.10). Equal content has equal ids. Those of its
   * instruments, which may have changed, are left out.
   *
   * <p>Reads all of its sound.
   *
   * @throws IllegalArgumentException when it has no form as a file ({@link DlsWriter})
   */
  public DlsCollection withContentId() {
    return ContentId.given(this);
  }
}
