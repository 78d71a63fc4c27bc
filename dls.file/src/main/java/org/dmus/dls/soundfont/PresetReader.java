package org.dmus.dls.soundfont;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.Patch;
import org.dmus.dls.riff.FaultLog;
import org.dmus.dls.riff.HeapBudget;
import org.dmus.dls.riff.InfoTexts;

/** Reads presets as instruments. */
final class PresetReader {
  private static final int NAME_BYTES = 20;
  private static final int PROGRAM = 20;
  private static final int BANK = 22;

  /** The bank of drum kits (§7.2); no bank select message can name it. */
  private static final int DRUM_BANK = 128;

  private final Table headers;
  private final ZoneReader zones;
  private final Instruments instruments;
  private final SamplePool pool;
  private final RegionBuilder regions;
  private final FaultLog faults;
  private final HeapBudget budget;
  private final Set<Patch> taken = new HashSet<>();

  PresetReader(
      Table headers,
      ZoneReader zones,
      Instruments instruments,
      SamplePool pool,
      RegionBuilder regions,
      FaultLog faults,
      HeapBudget budget) {
    this.headers = headers;
    this.zones = zones;
    this.instruments = instruments;
    this.pool = pool;
    this.regions = regions;
    this.faults = faults;
    this.budget = budget;
  }

  List<DlsInstrument> read() throws DlsFormatException {
    List<DlsInstrument> all = new ArrayList<>();
    for (int i = 0; i < headers.count(); i++) {
      Optional<Patch> patch = patch(i);
      if (patch.isPresent()) {
        String name = InfoTexts.text(headers.bytes(i, 0, NAME_BYTES)).strip();
        all.add(
            new DlsInstrument(
                patch.get(), regions(i), List.of(), DlsInfo.named(name), Optional.empty()));
      }
    }
    return all;
  }

  /** Returns where a preset answers; the first of two with one address counts (§7.2). */
  private Optional<Patch> patch(int preset) throws DlsFormatException {
    int bank = headers.u16(preset, BANK);
    int program = headers.u16(preset, PROGRAM);
    if (program > 127 || bank > DRUM_BANK) {
      drop(preset, "preset %d of bank %d has no MIDI address; dropped", program, bank);
      return Optional.empty();
    }
    Patch patch = bank == DRUM_BANK ? Patch.drums(program) : new Patch(bank, 0, program, false);
    if (!taken.add(patch)) {
      drop(preset, "preset %d of bank %d occurs again; the first one counts", program, bank);
      return Optional.empty();
    }
    return Optional.of(patch);
  }

  private void drop(int preset, String why, Object... values) throws DlsFormatException {
    faults.warn(
        Fault.INSTRUMENT_DROPPED, headers.chunk().name(), headers.offset(preset), why, values);
  }

  private List<DlsRegion> regions(int preset) throws DlsFormatException {
    List<DlsRegion> all = new ArrayList<>();
    for (Zone zone : zones.zones(preset)) {
      List<Zone> parts = instruments.zones(zone.index(Generator.INSTRUMENT));
      // hostile fonts multiply thousands of zones by thousands
      budget.charge(headers.chunk(), parts.size());
      for (int i = 0; i < parts.size(); i++) {
        if (Settings.canSound(zone, parts.get(i))) {
          Settings settings = new Settings(zone, parts.get(i));
          regions.build(settings, StereoLink.of(i, parts, pool)).ifPresent(all::add);
        }
      }
    }
    return all;
  }
}
