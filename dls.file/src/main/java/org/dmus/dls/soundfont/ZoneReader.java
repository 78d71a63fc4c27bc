package org.dmus.dls.soundfont;

import java.util.ArrayList;
import java.util.List;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.FaultLog;
import org.dmus.dls.riff.HeapBudget;

/** Reads the zones of presets or of instruments: both are tables of the same shape (§7.2-7.9). */
final class ZoneReader {
  private static final int ZONE_HEAP_BYTES = 200;
  private static final int MODULATOR_HEAP_BYTES = 40;

  /** Lists of modulators are compared one with each: a bound on what that takes. */
  private static final int MOST_MODULATORS = 64;

  private static final int FIRST_GENERATOR = 0;
  private static final int FIRST_MODULATOR = 2;

  private final Table headers;
  private final int bagField;
  private final Table bags;
  private final Table generators;
  private final Table modulators;
  private final int link;
  private final FaultLog faults;
  private final HeapBudget budget;

  /**
   * Creates a reader.
   *
   * @param headers the presets or instruments
   * @param bagField where a header has the number of its first zone
   * @param link the generator that ends a zone: {@link Generator#INSTRUMENT} or {@link
   *     Generator#SAMPLE}
   */
  ZoneReader(
      Table headers,
      int bagField,
      Table bags,
      Table generators,
      Table modulators,
      int link,
      FaultLog faults,
      HeapBudget budget)
      throws DlsFormatException {
    this.headers = headers;
    this.bagField = bagField;
    this.bags = bags;
    this.generators = generators;
    this.modulators = modulators;
    this.link = link;
    this.faults = faults;
    this.budget = budget;
    requireRising(headers, bagField, bags.count(), faults);
    requireRising(bags, FIRST_GENERATOR, generators.count(), faults);
    requireRising(bags, FIRST_MODULATOR, modulators.count(), faults);
  }

  private static void requireRising(Table table, int field, int most, FaultLog faults)
      throws DlsFormatException {
    int last = 0;
    for (int i = 0; i <= table.count(); i++) {
      int index = table.u16(i, field);
      if (index < last || index > most) {
        throw faults.damaged(
            table.chunk().name(),
            table.offset(i) + field,
            "record %d has index %d outside %d..%d".formatted(i, index, last, most));
      }
      last = index;
    }
  }

  /** Returns the zones of a header that link something, each with its global zone's settings. */
  List<Zone> zones(int header) throws DlsFormatException {
    int first = headers.u16(header, bagField);
    int end = headers.u16(header + 1, bagField);
    List<Zone> zones = new ArrayList<>();
    Zone global = Zone.EMPTY;
    for (int bag = first; bag < end; bag++) {
      budget.charge(bags.chunk(), ZONE_HEAP_BYTES);
      Zone zone = zone(bag);
      if (zone.has(link)) {
        zones.add(zone.over(global));
      } else if (bag == first) {
        global = zone;
      }
    }
    return zones;
  }

  private Zone zone(int bag) throws DlsFormatException {
    Zone zone = new Zone();
    int end = bags.u16(bag + 1, FIRST_GENERATOR);
    for (int i = bags.u16(bag, FIRST_GENERATOR); i < end && !zone.has(link); i++) {
      int generator = generators.u16(i, 0);
      if (generator < Generator.COUNT) {
        zone.set(generator, generators.s16(i, 2));
      }
    }
    zone.set(modulators(bag));
    return zone;
  }

  private List<Modulator> modulators(int bag) throws DlsFormatException {
    int first = bags.u16(bag, FIRST_MODULATOR);
    int end = bags.u16(bag + 1, FIRST_MODULATOR);
    if (first == end) {
      return List.of();
    }
    int count = Math.min(end - first, MOST_MODULATORS);
    if (count < end - first) {
      faults.warn(
          Fault.NUMBER_OUT_OF_RANGE,
          modulators.chunk().name(),
          modulators.offset(first),
          "zone of %d modulators; the first %d count",
          end - first,
          count);
    }
    budget.charge(modulators.chunk(), count * MODULATOR_HEAP_BYTES);
    List<Modulator> all = new ArrayList<>(count);
    for (int i = first; i < first + count; i++) {
      all.add(
          new Modulator(
              modulators.u16(i, 0),
              modulators.u16(i, 2),
              modulators.u16(i, 6),
              modulators.u16(i, 8),
              modulators.s16(i, 4)));
    }
    return Modulators.replaced(List.of(), all);
  }
}
