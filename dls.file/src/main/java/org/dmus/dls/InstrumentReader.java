package org.dmus.dls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.Chunks;
import org.dmus.dls.riff.FourCc;

/** Reads one instrument (list {@code ins }). */
final class InstrumentReader {
  private static final int HEADER_BYTES = 12;
  private static final int DRUM_BANK = 0x80000000;
  private static final int BANK_BITS = 0x7F7F;
  private static final int INSTRUMENT_HEAP_BYTES = 96;

  private final DlsInput input;
  private final InfoReader infos;
  private final ArticulationReader articulations;
  private final RegionReader regionReader;

  InstrumentReader(DlsInput input, List<DlsWave> waves) {
    this.input = input;
    infos = new InfoReader(input);
    articulations = new ArticulationReader(input);
    regionReader = new RegionReader(input, waves);
  }

  /** Reads an instrument; empty when it has no address. */
  Optional<DlsInstrument> read(Chunk list) throws DlsFormatException {
    Parts parts =
        Parts.of(
            list,
            input,
            FourCc.INSH,
            FourCc.LRGN,
            FourCc.LART,
            FourCc.LAR2,
            FourCc.DLID,
            FourCc.INFO);
    Optional<Chunk> header = parts.get(FourCc.INSH, HEADER_BYTES, input);
    if (header.isEmpty()) {
      input.faults().warn(Fault.INSTRUMENT_DROPPED, list, "instrument without header; dropped");
      return Optional.empty();
    }
    input.budget().charge(list, INSTRUMENT_HEAP_BYTES);
    List<Connection> articulation = articulations.read(parts);
    return Optional.of(
        new DlsInstrument(
            patch(header.get()),
            regions(parts, header.get().u32(0)),
            articulation,
            infos.read(parts),
            infos.id(parts),
            carried(parts)));
  }

  private Carried carried(Parts parts) {
    return articulations.isLevel1()
        ? new Carried(false, true, 0, DlsInfo.EMPTY, parts.others())
        : Carried.of(parts.others());
  }

  private Patch patch(Chunk insh) throws DlsFormatException {
    int bank = insh.s32(4) & ~DRUM_BANK;
    input.ranged(insh, "bank", bank & ~BANK_BITS, 0, 0, 0);
    int program = insh.s32(8) & 0x7F;
    input.ranged(insh, "program", insh.u32(8), 0, 127, program);
    boolean drum = (insh.s32(4) & DRUM_BANK) != 0;
    return new Patch(bank >> 8 & 0x7F, bank & 0x7F, program, drum);
  }

  private List<DlsRegion> regions(Parts parts, long stated) throws DlsFormatException {
    Optional<Chunk> list = parts.get(FourCc.LRGN);
    if (list.isEmpty()) {
      input.missing(parts.list(), "'lrgn'");
      return List.of();
    }
    List<DlsRegion> kept = new ArrayList<>();
    int found = 0;
    Chunks children = list.get().children(input.faults());
    while (children.next()) {
      Chunk chunk = children.chunk();
      if (chunk.isList(FourCc.RGN) || chunk.isList(FourCc.RGN2)) {
        found++;
        if (input.applies(chunk)) {
          regionReader.read(chunk).ifPresent(kept::add);
        }
      }
    }
    input.compare(list.get(), "instrument states %d regions, has %d", stated, found);
    return kept;
  }
}
