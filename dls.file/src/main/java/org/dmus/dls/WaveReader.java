package org.dmus.dls;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.dmus.dls.DlsWarning.Fault;

/** Reads one wave of the pool (list {@code wave}). */
final class WaveReader {
  /** Stands for a wave that cannot be played, so that the others keep their places. */
  static final DlsWave SILENT =
      new DlsWave(
          22_050, WaveData.of(new short[0]), Optional.empty(), DlsInfo.EMPTY, Optional.empty());

  private static final int WAVE_BYTES = 200;

  private final DlsInput input;
  private final InfoReader infos;
  private final SampleReader samples;

  WaveReader(DlsInput input) {
    this.input = input;
    infos = new InfoReader(input);
    samples = new SampleReader(input);
  }

  DlsWave read(Chunk list) throws DlsFormatException {
    Chunk format = null;
    Chunk data = null;
    Chunk wsmp = null;
    DlsInfo info = DlsInfo.EMPTY;
    Optional<UUID> id = Optional.empty();
    Chunks children = list.children(input.faults());
    while (children.next()) {
      Chunk chunk = children.chunk();
      switch (chunk.id()) {
        case FourCc.FMT -> format = input.first(format, chunk) ? chunk : format;
        case FourCc.DATA -> data = input.first(data, chunk) ? chunk : data;
        case FourCc.WSMP -> wsmp = input.first(wsmp, chunk) ? chunk : wsmp;
        case FourCc.DLID -> id = infos.id(chunk);
        default -> info = InfoReader.isInfo(chunk) ? infos.read(chunk) : info;
      }
    }
    if (format == null || data == null) {
      return silent(list, format == null ? "wave without 'fmt '" : "wave without 'data'");
    }
    return wave(list, WaveFormat.read(format, input), data, wsmp, info, id);
  }

  private DlsWave wave(
      Chunk list,
      Optional<WaveFormat> format,
      Chunk data,
      Chunk wsmp,
      DlsInfo info,
      Optional<UUID> id)
      throws DlsFormatException {
    if (format.isEmpty()) {
      return silent(list, "wave is not mono 8 or 16 bit PCM, A-law or µ-law");
    }
    input.budget().charge(list, WAVE_BYTES);
    WaveData sound = new WaveData(format.get().encoding(), wholeFrames(data, format.get()));
    Optional<WaveSample> sample =
        wsmp == null ? Optional.empty() : samples.read(wsmp, sound.frames());
    return new DlsWave(format.get().sampleRateHz(), sound, sample, info, id);
  }

  private static ByteBuffer wholeFrames(Chunk data, WaveFormat format) {
    int frameBytes = format.encoding().bytesPerFrame();
    return data.bytes().limit(data.size() / frameBytes * frameBytes);
  }

  private DlsWave silent(Chunk list, String why) throws DlsFormatException {
    input.faults().warn(Fault.UNPLAYABLE_WAVE, list.offset(), why + "; silent");
    return SILENT;
  }
}
