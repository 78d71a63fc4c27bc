package org.dmus.cli.bank;

import java.util.List;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsWave;
import org.dmus.dls.Level1Conversion;
import org.dmus.dls.WaveData;

/**
 * A bank in figures.
 *
 * @param name its own name; empty when it has none
 * @param location where it was read
 * @param bytes size of the file
 * @param level the lowest level of DLS that can express its tables, 1 or 2
 * @param dialect the standard its articulations are meant by
 * @param id its DLSID; empty when it has none
 * @param version its content version, four numbers
 * @param programs number of melodic instruments
 * @param drumKits number of drum kits
 * @param regions number of regions of all instruments
 * @param waves number of waves
 * @param soundBytes size of the sound, decompressed
 * @param warnings what was repaired
 * @param instruments every instrument, in file order
 */
public record BankSummary(
    String name,
    String location,
    long bytes,
    int level,
    String dialect,
    String id,
    String version,
    long programs,
    long drumKits,
    long regions,
    int waves,
    long soundBytes,
    int warnings,
    List<InstrumentRow> instruments) {

  /** Copies the list. */
  public BankSummary {
    instruments = List.copyOf(instruments);
  }

  /**
   * Sums a bank up.
   *
   * @param location where it was read
   * @param bytes size of the file
   * @param file what was read
   */
  public static BankSummary of(String location, long bytes, DlsFile file) {
    DlsCollection bank = file.collection();
    long drums = bank.instruments().stream().filter(each -> each.patch().drum()).count();
    return new BankSummary(
        PlainText.of(bank.info().name()),
        location,
        bytes,
        Level1Conversion.isLossless(bank) ? 1 : 2,
        bank.dialect().name(),
        bank.id().map(Object::toString).orElse(""),
        version(bank.version()),
        bank.instruments().size() - drums,
        drums,
        bank.instruments().stream().map(DlsInstrument::regions).mapToLong(List::size).sum(),
        bank.waves().size(),
        bank.waves().stream().map(DlsWave::samples).mapToLong(WaveData::sizeBytes).sum(),
        file.warnings().size(),
        bank.instruments().stream().map(InstrumentRow::of).toList());
  }

  /** Four 16-bit numbers from the most significant end. */
  static String version(long version) {
    return "%d.%d.%d.%d"
        .formatted(
            version >>> 48, version >>> 32 & 0xFFFF, version >>> 16 & 0xFFFF, version & 0xFFFF);
  }
}
