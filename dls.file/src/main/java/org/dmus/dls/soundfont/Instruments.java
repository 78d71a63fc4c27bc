package org.dmus.dls.soundfont;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.FaultLog;

/** The instruments that presets name; each is read once, when the first preset names it. */
final class Instruments {
  private final Table headers;
  private final ZoneReader reader;
  private final SamplePool pool;
  private final Articulations articulations;
  private final FaultLog faults;
  private final Map<Integer, List<InstrumentZone>> known = new HashMap<>();

  Instruments(
      Table headers,
      ZoneReader reader,
      SamplePool pool,
      Articulations articulations,
      FaultLog faults) {
    this.headers = headers;
    this.reader = reader;
    this.pool = pool;
    this.articulations = articulations;
    this.faults = faults;
  }

  /** Returns an instrument's zones; none for one that is not there. */
  List<InstrumentZone> zones(int instrument) throws DlsFormatException {
    if (instrument >= headers.count()) {
      faults.warn(
          Fault.REGION_DROPPED,
          headers.chunk(),
          "a preset names instrument %d of %d; dropped",
          instrument,
          headers.count());
      return List.of();
    }
    List<InstrumentZone> zones = known.get(instrument);
    if (zones == null) {
      zones = read(instrument);
      known.put(instrument, zones);
    }
    return zones;
  }

  private List<InstrumentZone> read(int instrument) throws DlsFormatException {
    List<Zone> zones = reader.zones(instrument);
    List<InstrumentZone> all = new ArrayList<>(zones.size());
    for (int i = 0; i < zones.size(); i++) {
      Zone zone = zones.get(i);
      all.add(new InstrumentZone(zone, articulations.of(zone), StereoLink.of(i, zones, pool)));
    }
    return all;
  }
}
