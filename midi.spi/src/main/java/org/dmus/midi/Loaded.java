package org.dmus.midi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dmus.dls.client.Download;
import org.dmus.dls.client.Downloads;
import org.dmus.ks.NtStatusException;

/**
 * What is loaded into an open synthesizer, by downloads, one for each bank. What changes is loaded
 * anew before the old goes: nothing is missing in between.
 */
final class Loaded {
  private final Downloads downloads;
  private final Map<BankSoundbank, Entry> banks = new LinkedHashMap<>();

  private record Entry(Set<BankInstrument> instruments, Download download) {}

  Loaded(Downloads downloads) {
    this.downloads = downloads;
  }

  /** Loads instruments of one bank; returns whether the synthesizer had room for them. */
  synchronized boolean add(BankSoundbank bank, Collection<BankInstrument> more) {
    Set<BankInstrument> wanted = present(bank);
    return !wanted.addAll(more) || replace(bank, wanted);
  }

  /** Unloads instruments of one bank; sounding notes end in their time. */
  synchronized void remove(BankSoundbank bank, Collection<BankInstrument> fewer) {
    Set<BankInstrument> wanted = present(bank);
    if (wanted.removeAll(fewer)) {
      replace(bank, wanted);
    }
  }

  private Set<BankInstrument> present(BankSoundbank bank) {
    Entry entry = banks.get(bank);
    return entry == null ? new LinkedHashSet<>() : new LinkedHashSet<>(entry.instruments);
  }

  private boolean replace(BankSoundbank bank, Set<BankInstrument> wanted) {
    try {
      Entry old =
          wanted.isEmpty()
              ? banks.remove(bank)
              : banks.put(bank, new Entry(wanted, load(bank, wanted)));
      if (old != null) {
        old.download.close();
      }
      return true;
    } catch (NtStatusException e) {
      return false; // the synthesizer has no room, or the pin is closed; the old stays
    }
  }

  private Download load(BankSoundbank bank, Set<BankInstrument> wanted) {
    return downloads.download(bank.only(wanted.stream().map(BankInstrument::getData).toList()));
  }

  synchronized List<BankInstrument> instruments() {
    List<BankInstrument> all = new ArrayList<>();
    banks.values().forEach(entry -> all.addAll(entry.instruments));
    return all;
  }
}
