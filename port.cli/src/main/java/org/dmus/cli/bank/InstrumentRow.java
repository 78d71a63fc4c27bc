package org.dmus.cli.bank;

import java.util.stream.IntStream;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;

/**
 * An instrument of a bank in one line.
 *
 * @param bank bank select MSB and LSB (CC0:CC32)
 * @param program program number, 0..127
 * @param drums whether it is a drum kit
 * @param name its name
 * @param regions number of regions
 * @param keys the lowest and the highest key that sounds
 */
public record InstrumentRow(
    String bank, int program, boolean drums, String name, int regions, String keys) {

  static InstrumentRow of(DlsInstrument instrument) {
    return new InstrumentRow(
        instrument.patch().bankMsb() + ":" + instrument.patch().bankLsb(),
        instrument.patch().program(),
        instrument.patch().drum(),
        PlainText.of(instrument.name()),
        instrument.regions().size(),
        keys(instrument));
  }

  private static String keys(DlsInstrument instrument) {
    IntStream low = instrument.regions().stream().mapToInt(DlsRegion::keyLow);
    IntStream high = instrument.regions().stream().mapToInt(DlsRegion::keyHigh);
    return instrument.regions().isEmpty()
        ? "none"
        : low.min().orElseThrow() + ".." + high.max().orElseThrow();
  }
}
