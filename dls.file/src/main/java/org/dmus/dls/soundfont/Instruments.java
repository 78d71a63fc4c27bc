package org.dmus.dls.soundfont;

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
  private final FaultLog faults;
  private final Map<Integer, List<Zone>> known = new HashMap<>();

  Instruments(Table headers, ZoneReader reader, FaultLog faults) {
    this.headers = headers;
    this.reader = reader;
    this.faults = faults;
  }

  /** Returns an instrument's zones; none for one that is not there. */
  List<Zone> zones(int instrument) throws DlsFormatException {
    if (instrument >= headers.count()) {
      faults.warn(
          Fault.REGION_DROPPED,
          headers.chunk(),
          "a preset names instrument %d of %d; dropped",
          instrument,
          headers.count());
      return List.of();
    }
    List<Zone> zones = known.get(instrument);
    if (zones == null) {
      zones = reader.zones(instrument);
      known.put(instrument, zones);
    }
    return zones;
  }
}
