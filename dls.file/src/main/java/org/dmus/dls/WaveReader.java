package org.dmus.dls;

import java.util.Optional;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.FourCc;

/** Reads one wave of the pool (list {@code wave}). */
final class WaveReader {
  /** Stands for a wave that cannot be played, so that the others keep their places. */
  static final DlsWave SILENT =
      new DlsWave(
          22_050, WaveData.of(new short[0]), Optional.empty(), DlsInfo.EMPTY, Optional.empty());

  private static final int WAVE_BYTES = 100;

  private final DlsInput input;
  private final InfoReader infos;
  private final SampleReader samples;

  WaveReader(DlsInput input) {
    this.input = input;
    infos = new InfoReader(input);
    samples = new SampleReader(input);
  }

  DlsWave read(Chunk list) throws DlsFormatException {
    Parts parts =
        Parts.of(list, input, FourCc.FMT, FourCc.DATA, FourCc.WSMP, FourCc.DLID, FourCc.INFO);
    Optional<Chunk> fmt = parts.get(FourCc.FMT);
    Optional<Chunk> data = parts.get(FourCc.DATA);
    if (fmt.isEmpty() || data.isEmpty()) {
      return silent(list, fmt.isEmpty() ? "wave without 'fmt '" : "wave without 'data'");
    }
    Optional<WaveFormat> format = WaveFormat.read(fmt.get(), input);
    if (format.isEmpty()) {
      return silent(list, "wave is not mono 8, 16 or 24 bit PCM, A-law or µ-law");
    }
    input.budget().charge(list, WAVE_BYTES);
    return wave(parts, format.get(), data.get());
  }

  private DlsWave wave(Parts parts, WaveFormat format, Chunk data) throws DlsFormatException {
    int frames = data.size() / format.encoding().bytesPerFrame();
    WaveData sound = WaveData.within(format.encoding(), data.file(), data.start(), frames);
    return new DlsWave(
        format.sampleRateHz(),
        sound,
        samples.read(parts, sound.frames()),
        infos.read(parts),
        infos.id(parts),
        Carried.of(parts.others()));
  }

  private DlsWave silent(Chunk list, String why) throws DlsFormatException {
    input.faults().warn(Fault.UNPLAYABLE_WAVE, list, why + "; silent");
    return SILENT;
  }
}
