package org.dmus.dls.soundfont;

import java.util.List;
import java.util.Optional;
import org.dmus.dls.ArticulationDialect;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.FaultLog;
import org.dmus.dls.riff.HeapBudget;
import org.dmus.dls.riff.InfoTexts;

/** Reads the top level of a SoundFont (form {@code sfbk}, §4). */
public final class SoundFontReader {
  private static final int VERSION_BYTES = 4;

  /** What writers of SF3 call themselves: 2.04 but for the sound. */
  private static final int COMPRESSED_MAJOR = 3;

  private static final int PRESET_BYTES = 38;
  private static final int PRESET_BAG = 24;
  private static final int INSTRUMENT_BYTES = 22;
  private static final int INSTRUMENT_BAG = 20;
  private static final int BAG_BYTES = 4;
  private static final int GENERATOR_BYTES = 4;
  private static final int MODULATOR_BYTES = 10;

  private final FontChunks chunks;
  private final FaultLog faults;
  private final HeapBudget budget;

  private SoundFontReader(Chunk riff, FaultLog faults, HeapBudget budget)
      throws DlsFormatException {
    chunks = new FontChunks(riff, faults);
    this.faults = faults;
    this.budget = budget;
  }

  /** Reads a font; its sound stays in the memory that it is read from. */
  public static DlsCollection read(Chunk riff, FaultLog faults, HeapBudget budget)
      throws DlsFormatException {
    return new SoundFontReader(riff, faults, budget).collection();
  }

  private DlsCollection collection() throws DlsFormatException {
    checkVersion();
    SamplePool pool = new SamplePool(chunks, faults, budget);
    Table presets = table("phdr", PRESET_BYTES);
    Table instruments = table("inst", INSTRUMENT_BYTES);
    ZoneReader presetZones =
        zones(presets, PRESET_BAG, "pbag", "pgen", "pmod", Generator.INSTRUMENT);
    ZoneReader instrumentZones =
        zones(instruments, INSTRUMENT_BAG, "ibag", "igen", "imod", Generator.SAMPLE);
    Chunk place = presets.chunk();
    Articulations articulations = new Articulations(place, faults, budget);
    List<DlsInstrument> all =
        new PresetReader(
                presets,
                presetZones,
                new Instruments(instruments, instrumentZones, pool, articulations, faults),
                articulations,
                new RegionBuilder(pool, articulations, place, faults, budget),
                faults,
                budget)
            .read();
    return new DlsCollection(
        all, pool.waves(), info(), Optional.empty(), 0, ArticulationDialect.SOUNDFONT);
  }

  private void checkVersion() throws DlsFormatException {
    Chunk ifil = chunks.require("ifil");
    if (ifil.size() != VERSION_BYTES) {
      throw faults.damaged(ifil, "chunk 'ifil' has " + ifil.size() + " bytes, not 4");
    }
    int major = ifil.u16(0);
    if (major != 2 && major != COMPRESSED_MAJOR) {
      faults.warn(
          Fault.NUMBER_OUT_OF_RANGE,
          ifil,
          "version %d.%02d of SoundFont; read as 2.04",
          major,
          ifil.u16(2));
    }
  }

  private DlsInfo info() throws DlsFormatException {
    Optional<Chunk> list = chunks.get("INFO");
    return list.isEmpty() ? DlsInfo.EMPTY : InfoTexts.read(list.get(), faults, budget);
  }

  /** Returns a table of things to be named, of which there must be one. */
  private Table table(String name, int recordBytes) throws DlsFormatException {
    Table table = chunks.table(name, recordBytes);
    if (table.count() == 0) {
      throw faults.damaged(table.chunk(), "chunk '" + name + "' has only its terminal record");
    }
    return table;
  }

  private ZoneReader zones(
      Table headers, int bagField, String bags, String generators, String modulators, int link)
      throws DlsFormatException {
    return new ZoneReader(
        headers,
        bagField,
        chunks.table(bags, BAG_BYTES),
        chunks.table(generators, GENERATOR_BYTES),
        chunks.table(modulators, MODULATOR_BYTES),
        link,
        faults,
        budget);
  }
}
