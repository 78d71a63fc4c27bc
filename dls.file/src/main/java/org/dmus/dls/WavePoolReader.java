package org.dmus.dls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.Chunks;
import org.dmus.dls.riff.FourCc;

/** Reads the wave pool and puts it into the order of the pool table. */
final class WavePoolReader {
  private static final int TABLE_HEADER_BYTES = 8;
  private static final int NULL_CUE = 0xFFFFFFFF;

  private final DlsInput input;
  private final List<DlsWave> waves = new ArrayList<>();
  private int[] offsets = new int[16];

  WavePoolReader(DlsInput input) {
    this.input = input;
  }

  /** Returns the waves in the order of the table, or of the pool when there is no table. */
  List<DlsWave> read(Optional<Chunk> pool, Optional<Chunk> table) throws DlsFormatException {
    if (pool.isPresent()) {
      readWaves(pool.get());
    }
    boolean ordered = table.isPresent() && table.get().has(TABLE_HEADER_BYTES, input.faults());
    return ordered ? ordered(table.get()) : waves;
  }

  private void readWaves(Chunk pool) throws DlsFormatException {
    WaveReader reader = new WaveReader(input);
    Chunks children = pool.children(input.faults());
    while (children.next()) {
      Chunk chunk = children.chunk();
      if (chunk.isList(FourCc.WAVE)) {
        note(chunk.offset() - pool.start());
        waves.add(input.applies(chunk) ? reader.read(chunk) : WaveReader.SILENT);
      }
    }
  }

  private void note(int offset) {
    if (waves.size() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[waves.size()] = offset;
  }

  private List<DlsWave> ordered(Chunk table) throws DlsFormatException {
    long header = Math.max(table.u32(0), TABLE_HEADER_BYTES);
    long cues = table.u32(4);
    if (header + cues * Integer.BYTES > table.size()) {
      throw input.faults().damaged(table, "pool table claims " + cues + " cues");
    }
    List<DlsWave> ordered = new ArrayList<>((int) cues);
    for (int i = 0; i < cues; i++) {
      ordered.add(wave(table, table.s32((int) header + i * Integer.BYTES), i, (int) cues));
    }
    return ordered;
  }

  private DlsWave wave(Chunk table, int cue, int index, int cues) throws DlsFormatException {
    if (cue == NULL_CUE) {
      return WaveReader.SILENT;
    }
    int place = Arrays.binarySearch(offsets, 0, waves.size(), cue);
    if (place >= 0) {
      return waves.get(place);
    }
    boolean inStep = cues == waves.size();
    input
        .faults()
        .warn(
            Fault.BAD_CUE,
            table,
            inStep
                ? "cue %d: no wave at offset %d; taken as wave %1$d"
                : "cue %d: no wave at offset %d; silent",
            index,
            cue);
    return inStep ? waves.get(index) : WaveReader.SILENT;
  }
}
