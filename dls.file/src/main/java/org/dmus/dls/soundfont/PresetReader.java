package org.dmus.dls.soundfont;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.Patch;
import org.dmus.dls.riff.FaultLog;
import org.dmus.dls.riff.HeapBudget;

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
  private final Articulations articulations;
  private final RegionBuilder regions;
  private final FaultLog faults;
  private final HeapBudget budget;
  private final BitSet taken = new BitSet();

  PresetReader(
      Table headers,
      ZoneReader zones,
      Instruments instruments,
      Articulations articulations,
      RegionBuilder regions,
      FaultLog faults,
      HeapBudget budget) {
    this.headers = headers;
    this.zones = zones;
    this.instruments = instruments;
    this.articulations = articulations;
    this.regions = regions;
    this.faults = faults;
    this.budget = budget;
  }

  List<DlsInstrument> read() throws DlsFormatException {
    List<DlsInstrument> all = new ArrayList<>();
    for (int i = 0; i < headers.count(); i++) {
      Optional<Patch> patch = patch(i);
      if (patch.isPresent()) {
        String name = headers.text(i, 0, NAME_BYTES);
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
    int address = bank << 7 | program;
    if (taken.get(address)) {
      drop(preset, "preset %d of bank %d occurs again; the first one counts", program, bank);
      return Optional.empty();
    }
    taken.set(address);
    return Optional.of(
        bank == DRUM_BANK ? Patch.drums(program) : new Patch(bank, 0, program, false));
  }

  private void drop(int preset, String why, Object... values) throws DlsFormatException {
    faults.warn(
        Fault.INSTRUMENT_DROPPED, headers.chunk().name(), headers.offset(preset), why, values);
  }

  private List<DlsRegion> regions(int preset) throws DlsFormatException {
    List<DlsRegion> all = new ArrayList<>();
    for (Zone zone : zones.zones(preset)) {
      List<InstrumentZone> parts = instruments.zones(zone.index(Generator.INSTRUMENT));
      // hostile fonts multiply thousands of zones by thousands
      budget.charge(headers.chunk(), parts.size());
      ZoneArticulation articulation = articulations.of(zone);
      for (InstrumentZone part : parts) {
        if (canSound(zone, part.zone())) {
          Optional<DlsRegion> region = regions.build(zone, articulation, part);
          if (region.isPresent()) {
            all.add(region.get());
          }
        }
      }
    }
    return all;
  }

  /** Returns whether any key and velocity sound both zones. */
  private static boolean canSound(Zone preset, Zone instrument) {
    // velocity 0 is a note-off
    return meet(preset, instrument, Generator.KEY_RANGE, 0)
        && meet(preset, instrument, Generator.VELOCITY_RANGE, 1);
  }

  private static boolean meet(Zone preset, Zone instrument, int range, int lowest) {
    return Math.max(lowest, Math.max(preset.lowest(range), instrument.lowest(range)))
        <= Math.min(preset.highest(range), instrument.highest(range));
  }
}
