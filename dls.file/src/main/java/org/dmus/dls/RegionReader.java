package org.dmus.dls;

import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.FourCc;

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
  private final InfoReader infos;

  RegionReader(DlsInput input, List<DlsWave> waves) {
    this.input = input;
    this.waves = waves;
    articulations = new ArticulationReader(input);
    samples = new SampleReader(input);
    infos = new InfoReader(input);
  }

  /** Reads a region; empty when it could never sound. */
  Optional<DlsRegion> read(Chunk list) throws DlsFormatException {
    Parts parts =
        Parts.of(
            list,
            input,
            FourCc.RGNH,
            FourCc.WLNK,
            FourCc.WSMP,
            FourCc.LART,
            FourCc.LAR2,
            FourCc.INFO);
    Optional<Chunk> header = parts.get(FourCc.RGNH, HEADER_BYTES, input);
    Optional<Chunk> link = parts.get(FourCc.WLNK, LINK_BYTES, input);
    if (header.isEmpty() || link.isEmpty()) {
      return dropped(list, header.isEmpty() ? "region without header" : "region without wave link");
    }
    if (header.get().u16(0) > Math.min(header.get().u16(2), 127)) {
      return dropped(
          list, "region of keys %d..%d matches no key", header.get().u16(0), header.get().u16(2));
    }
    long wave = link.get().u32(8);
    if (wave >= waves.size()) {
      return dropped(list, "wave link %d outside pool of %d waves", wave, waves.size());
    }
    if (waves.get((int) wave) == WaveReader.SILENT) {
      return dropped(list, "wave %d cannot be played", wave);
    }
    return Optional.of(region(parts, header.get(), link.get()));
  }

  private Optional<DlsRegion> dropped(Chunk list, String why, Object... values)
      throws DlsFormatException {
    input.faults().warn(Fault.REGION_DROPPED, list, why + "; dropped", values);
    return Optional.empty();
  }

  private DlsRegion region(Parts parts, Chunk header, Chunk link) throws DlsFormatException {
    input.budget().charge(header, REGION_HEAP_BYTES);
    WaveLink waveLink = new WaveLink(link.u16(0), link.u16(2), link.s32(4), link.s32(8));
    VelocityRange velocities = VelocityRange.read(header, input);
    List<Connection> articulation = articulations.read(parts);
    return new DlsRegion(
        header.u16(0),
        input.ranged(header, "high key", header.u16(2), 0, 127, 127),
        velocities.low(),
        velocities.high(),
        (header.u16(8) & SELF_NON_EXCLUSIVE) != 0,
        keyGroup(header),
        header.size() >= LAYERED_HEADER_BYTES ? header.u16(12) : 0,
        waveLink,
        samples.read(parts, waves.get(waveLink.tableIndex()).samples().frames()),
        articulation,
        carried(parts, header));
  }

  private Carried carried(Parts parts, Chunk header) throws DlsFormatException {
    Carried carried =
        new Carried(
            parts.list().isList(FourCc.RGN),
            articulations.isLevel1(),
            header.u16(8) & ~SELF_NON_EXCLUSIVE,
            infos.read(parts),
            parts.others());
    return carried.equals(Carried.NOTHING) ? Carried.NOTHING : carried;
  }

  /** Folds groups beyond 15, which converters write, into 1..15: a group must not become none. */
  private int keyGroup(Chunk header) throws DlsFormatException {
    int group = header.u16(10);
    int folded = (group - 1) % KEY_GROUPS + 1;
    return input.ranged(header, "key group", group, 0, KEY_GROUPS, folded);
  }
}
