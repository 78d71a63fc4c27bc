package org.dmus.dls;

import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsWarning.Fault;

/** Reads one region (lists {@code rgn } and {@code rgn2}). */
final class RegionReader {
  private static final int HEADER_BYTES = 12;
  private static final int LAYERED_HEADER_BYTES = 14;
  private static final int LINK_BYTES = 12;
  private static final int SELF_NON_EXCLUSIVE = 1;
  private static final int KEY_GROUPS = 15;
  private static final int REGION_HEAP_BYTES = 208;

  private final DlsInput input;
  private final List<DlsWave> waves;
  private final ArticulationReader articulations;
  private final SampleReader samples;

  RegionReader(DlsInput input, List<DlsWave> waves) {
    this.input = input;
    this.waves = waves;
    articulations = new ArticulationReader(input);
    samples = new SampleReader(input);
  }

  /** Reads a region; empty when it could never sound. */
  Optional<DlsRegion> read(Chunk list) throws DlsFormatException {
    Chunk header = null;
    Chunk link = null;
    Chunk sample = null;
    List<Connection> articulation = List.of();
    Chunks children = list.children(input.faults());
    while (children.next()) {
      Chunk chunk = children.chunk();
      switch (chunk.id()) {
        case FourCc.RGNH -> header = input.first(header, chunk) ? chunk : header;
        case FourCc.WLNK -> link = input.first(link, chunk) ? chunk : link;
        case FourCc.WSMP -> sample = input.first(sample, chunk) ? chunk : sample;
        default -> {
          if (ArticulationReader.isArticulation(chunk)) {
            articulation = articulations.read(chunk, articulation);
          }
        }
      }
    }
    return isPlayable(list, header, link)
        ? Optional.of(region(header, link, sample, articulation))
        : Optional.empty();
  }

  private boolean isPlayable(Chunk list, Chunk header, Chunk link) throws DlsFormatException {
    if (header == null || !header.has(HEADER_BYTES, input.faults())) {
      return dropped(list, "region without header");
    }
    if (header.u16(0) > Math.min(header.u16(2), 127)) {
      return dropped(list, "region of keys %d..%d matches no key", header.u16(0), header.u16(2));
    }
    if (link == null || !link.has(LINK_BYTES, input.faults())) {
      return dropped(list, "region without wave link");
    }
    long index = link.u32(8);
    if (index >= waves.size()) {
      return dropped(list, "wave link %d outside pool of %d waves", index, waves.size());
    }
    return waves.get((int) index) != WaveReader.SILENT
        || dropped(list, "wave %d cannot be played", index);
  }

  private boolean dropped(Chunk list, String why, Object... values) throws DlsFormatException {
    input.faults().warn(Fault.REGION_DROPPED, list.offset(), why + "; dropped", values);
    return false;
  }

  private DlsRegion region(Chunk header, Chunk link, Chunk wsmp, List<Connection> articulation)
      throws DlsFormatException {
    input.budget().charge(header, REGION_HEAP_BYTES);
    WaveLink waveLink = new WaveLink(link.u16(0), link.u16(2), link.s32(4), link.s32(8));
    int frames = waves.get(waveLink.tableIndex()).samples().frames();
    VelocityRange velocities = VelocityRange.read(header, input);
    return new DlsRegion(
        header.u16(0),
        input.ranged(header, "high key", header.u16(2), 0, 127, 127),
        velocities.low(),
        velocities.high(),
        (header.u16(8) & SELF_NON_EXCLUSIVE) != 0,
        keyGroup(header),
        header.size() >= LAYERED_HEADER_BYTES ? header.u16(12) : 0,
        waveLink,
        wsmp == null ? Optional.empty() : samples.read(wsmp, frames),
        articulation);
  }

  /** Folds groups beyond 15, which converters write, into 1..15: a group must not become none. */
  private int keyGroup(Chunk header) throws DlsFormatException {
    int group = header.u16(10);
    int folded = (group - 1) % KEY_GROUPS + 1;
    return input.ranged(header, "key group", group, 0, KEY_GROUPS, folded);
  }
}
