package org.dmus.midi;

import javax.sound.midi.Instrument;
import javax.sound.midi.Patch;
import org.dmus.dls.DlsInstrument;

/** An instrument of a bank. */
final class BankInstrument extends Instrument {
  private final BankSoundbank bank;
  private final DlsInstrument instrument;

  BankInstrument(BankSoundbank bank, DlsInstrument instrument) {
    super(bank, patch(instrument), instrument.name(), DlsInstrument.class);
    this.bank = bank;
    this.instrument = instrument;
  }

  /** Java Sound counts banks as controllers 0 and 32 do, together. */
  private static Patch patch(DlsInstrument instrument) {
    org.dmus.dls.Patch patch = instrument.patch();
    return new Patch(patch.bankMsb() << 7 | patch.bankLsb(), patch.program());
  }

  /**
   * Requires an instrument of ours.
   *
   * @throws IllegalArgumentException for another, as Java Sound has it
   */
  static BankInstrument of(Instrument instrument) {
    if (instrument instanceof BankInstrument known) {
      return known;
    }
    throw new IllegalArgumentException(instrument + ": of no bank that DMus read");
  }

  BankSoundbank bank() {
    return bank;
  }

  boolean isDrum() {
    return instrument.patch().drum();
  }

  @Override
  public DlsInstrument getData() {
    return instrument;
  }

  @Override
  public String toString() {
    Patch patch = getPatch();
    return getName() + ", bank " + patch.getBank() + ", program " + patch.getProgram();
  }
}
