package org.dmus.midi;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sound.midi.Instrument;
import javax.sound.midi.Patch;
import javax.sound.midi.Soundbank;
import javax.sound.midi.SoundbankResource;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInstrument;

/** A DLS or SoundFont file as Java Sound sees it. */
final class BankSoundbank implements Soundbank {
  private final DlsCollection collection;
  private final BankInstrument[] instruments;

  BankSoundbank(DlsCollection collection) {
    this.collection = collection;
    instruments =
        collection.instruments().stream()
            .map(each -> new BankInstrument(this, each))
            .toArray(BankInstrument[]::new);
  }

  /**
   * Requires a bank of ours.
   *
   * @throws IllegalArgumentException for another, as Java Sound has it
   */
  static BankSoundbank of(Soundbank soundbank) {
    if (soundbank instanceof BankSoundbank bank) {
      return bank;
    }
    throw new IllegalArgumentException(
        "no bank that DMus read; read it with MidiSystem.getSoundbank");
  }

  /** All instruments. */
  List<BankInstrument> all() {
    return List.of(instruments);
  }

  /** The instruments of some patches; a patch that is not there has none. */
  List<BankInstrument> all(Patch[] patches) {
    return Arrays.stream(patches).map(this::getInstrument).filter(Objects::nonNull).toList();
  }

  /** The instruments of the file that are wanted, as a collection of their own. */
  DlsCollection only(List<DlsInstrument> wanted) {
    return new DlsCollection(
        wanted,
        collection.waves(),
        collection.info(),
        collection.id(),
        collection.version(),
        collection.dialect());
  }

  private String text(String key) {
    return collection.info().texts().getOrDefault(key, "");
  }

  @Override
  public String getName() {
    return collection.info().name();
  }

  @Override
  public String getVersion() {
    return Long.toString(collection.version());
  }

  @Override
  public String getVendor() {
    return text("IENG");
  }

  @Override
  public String getDescription() {
    return text("ICMT");
  }

  /** {@return none: waves are of use to instruments only} */
  @Override
  public SoundbankResource[] getResources() {
    return new SoundbankResource[0];
  }

  @Override
  public Instrument[] getInstruments() {
    return instruments.clone();
  }

  /** Returns the instrument of a patch, a melodic one before a drum kit; null = there is none. */
  @Override
  public BankInstrument getInstrument(Patch patch) {
    BankInstrument found = null;
    for (BankInstrument each : instruments) {
      boolean fits =
          each.getPatch().getBank() == patch.getBank()
              && each.getPatch().getProgram() == patch.getProgram();
      if (fits && (found == null || found.isDrum() && !each.isDrum())) {
        found = each;
      }
    }
    return found;
  }
}
