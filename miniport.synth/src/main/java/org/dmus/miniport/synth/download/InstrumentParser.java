package org.dmus.miniport.synth.download;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.Patch;
import org.dmus.dls.download.DownloadLayout;
import org.dmus.ks.DmusError;

/** Reads DMUS_INSTRUMENT and what it refers to. */
final class InstrumentParser {
  /** One region for every key at every velocity. */
  private static final int MOST_REGIONS = 128 * 128;

  private final BlobReader blob;
  private final ArticulationParser articulations;

  InstrumentParser(BlobReader blob) {
    this.blob = blob;
    articulations = new ArticulationParser(blob);
  }

  DownloadedInstrument parse() throws DownloadFault {
    ByteBuffer root =
        blob.structure(
            0, DownloadLayout.INSTRUMENT_BYTES, DmusError.BADINSTRUMENT, "instrument " + blob.id());
    int global = root.getInt(8);
    Optional<List<Connection>> articulation =
        global == 0 ? Optional.empty() : Optional.of(articulations.parse(global));
    DlsInstrument instrument =
        new DlsInstrument(
            patch(root.getInt(0)),
            regions(root.getInt(4), articulation),
            List.of(), // every region has got its own
            DlsInfo.EMPTY,
            Optional.empty());
    boolean isGeneralMidi = (root.getInt(20) & DownloadLayout.FLAG_GENERAL_MIDI) != 0;
    return new DownloadedInstrument(instrument, isGeneralMidi);
  }

  private static Patch patch(int p) {
    return new Patch(
        p >> 16 & 0x7F, p >> 8 & 0x7F, p & 0x7F, (p & DownloadLayout.PATCH_DRUMS) != 0);
  }

  /** Follows the chain; a region that it meets again ends it. */
  private List<DlsRegion> regions(int first, Optional<List<Connection>> global)
      throws DownloadFault {
    List<DlsRegion> regions = new ArrayList<>();
    BitSet met = new BitSet(blob.entries());
    for (int index = first; index != 0 && !(index > 0 && met.get(index)); ) {
      RegionParser region = new RegionParser(blob, index);
      met.set(index);
      if (regions.size() == MOST_REGIONS) {
        throw new DownloadFault(DmusError.BADINSTRUMENT, "more than %d regions", MOST_REGIONS);
      }
      regions.add(region.parse(articulation(region, global)));
      index = region.next();
    }
    return regions;
  }

  private List<Connection> articulation(RegionParser region, Optional<List<Connection>> global)
      throws DownloadFault {
    if (region.articulation() != 0) {
      return articulations.parse(region.articulation());
    }
    if (global.isEmpty()) {
      throw new DownloadFault(
          DmusError.NOARTICULATION, "neither %s nor its instrument has one", region);
    }
    return global.get();
  }
}
