package org.dmus.dls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dmus.dls.DlsWarning.Fault;

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
    Chunk header = null;
    Chunk regions = null;
    List<Connection> articulation = List.of();
    DlsInfo info = DlsInfo.EMPTY;
    Optional<UUID> id = Optional.empty();
    Chunks children = list.children(input.faults());
    while (children.next()) {
      Chunk chunk = children.chunk();
      if (chunk.id() == FourCc.INSH) {
        header = input.first(header, chunk) ? chunk : header;
      } else if (chunk.isList(FourCc.LRGN)) {
        regions = input.first(regions, chunk) ? chunk : regions;
      } else if (ArticulationReader.isArticulation(chunk)) {
        articulation = articulations.read(chunk, articulation);
      } else if (chunk.id() == FourCc.DLID) {
        id = infos.id(chunk);
      } else if (InfoReader.isInfo(chunk)) {
        info = infos.read(chunk);
      }
    }
    if (header == null || !header.has(HEADER_BYTES, input.faults())) {
      input
          .faults()
          .warn(Fault.INSTRUMENT_DROPPED, list.offset(), "instrument without header; dropped");
      return Optional.empty();
    }
    input.budget().charge(list, INSTRUMENT_HEAP_BYTES);
    return Optional.of(
        new DlsInstrument(patch(header), regions(list, header, regions), articulation, info, id));
  }

  private Patch patch(Chunk insh) throws DlsFormatException {
    int bank = insh.s32(4) & ~DRUM_BANK;
    input.ranged(insh, "bank", bank & ~BANK_BITS, 0, 0, 0);
    int program = insh.s32(8) & 0x7F;
    input.ranged(insh, "program", insh.u32(8), 0, 127, program);
    boolean drum = (insh.s32(4) & DRUM_BANK) != 0;
    return new Patch(bank >> 8 & 0x7F, bank & 0x7F, program, drum);
  }

  private List<DlsRegion> regions(Chunk list, Chunk insh, Chunk regions) throws DlsFormatException {
    if (regions == null) {
      input.missing(list, "'lrgn'");
      return List.of();
    }
    List<DlsRegion> kept = new ArrayList<>();
    int found = 0;
    Chunks children = regions.children(input.faults());
    while (children.next()) {
      Chunk chunk = children.chunk();
      if (chunk.isList(FourCc.RGN) || chunk.isList(FourCc.RGN2)) {
        found++;
        if (input.applies(chunk)) {
          regionReader.read(chunk).ifPresent(kept::add);
        }
      }
    }
    if (found != insh.u32(0)) {
      input
          .faults()
          .warn(
              Fault.COUNT_MISMATCH,
              insh.offset(),
              "instrument states %d regions, has %d",
              insh.u32(0),
              found);
    }
    return kept;
  }
}
