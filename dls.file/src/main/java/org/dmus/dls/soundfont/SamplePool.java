package org.dmus.dls.soundfont;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.DlsWave;
import org.dmus.dls.WaveData;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.FaultLog;
import org.dmus.dls.riff.HeapBudget;
import org.dmus.dls.riff.InfoTexts;

/**
 * The samples of a font, and the waves that its regions make of them: a region that begins or ends
 * elsewhere in a sample (§8.1.2, generators 0, 1, 4, 12) has a wave of its own over the same bytes.
 */
final class SamplePool {
  private static final int HEADER_BYTES = 46;
  private static final int NAME_BYTES = 20;
  private static final int LOWEST_RATE_HZ = 100;
  private static final int HIGHEST_RATE_HZ = 768_000;
  private static final int USUAL_RATE_HZ = 44_100;
  private static final int MIDDLE_C = 60;
  private static final int WAVE_HEAP_BYTES = 400;

  private final Table headers;
  private final ByteBuffer sound;
  private final Optional<ByteBuffer> lowBytes;
  private final FaultLog faults;
  private final HeapBudget budget;
  private final Sample[] samples;
  private final List<DlsWave> waves = new ArrayList<>();
  private final Map<Extent, Integer> places = new HashMap<>();

  /** A part of the sound that is one wave. */
  private record Extent(int sample, long start, long end) {}

  SamplePool(FontChunks chunks, FaultLog faults, HeapBudget budget) throws DlsFormatException {
    this.faults = faults;
    this.budget = budget;
    headers = chunks.table("shdr", HEADER_BYTES);
    Chunk smpl = chunks.require("smpl");
    if (smpl.size() == 0 || smpl.size() % Short.BYTES != 0) {
      throw faults.damaged(smpl, "chunk 'smpl' has " + smpl.size() + " bytes, not frames of 2");
    }
    sound = smpl.bytes();
    lowBytes = lowBytes(chunks);
    samples = new Sample[headers.count()];
    budget.charge(headers.chunk(), samples.length * WAVE_HEAP_BYTES);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = sample(i);
    }
  }

  /** Low bytes that are not as many as the frames belong to something else (§6.2). */
  private Optional<ByteBuffer> lowBytes(FontChunks chunks) throws DlsFormatException {
    Optional<Chunk> sm24 = chunks.get("sm24");
    int frames = sound.limit() / Short.BYTES;
    if (sm24.isPresent() && sm24.get().size() != frames + (frames & 1)) {
      faults.warn(
          Fault.COUNT_MISMATCH,
          sm24.get(),
          "%d low bytes for %d frames; ignored",
          sm24.get().size(),
          frames);
      return Optional.empty();
    }
    return sm24.map(Chunk::bytes);
  }

  private Sample sample(int i) throws DlsFormatException {
    long rate = headers.u32(i, 36);
    int root = headers.u8(i, 40);
    Sample sample =
        new Sample(
            InfoTexts.text(headers.bytes(i, 0, NAME_BYTES)).strip(),
            headers.u32(i, 20),
            headers.u32(i, 24),
            headers.u32(i, 28),
            headers.u32(i, 32),
            rate >= LOWEST_RATE_HZ && rate <= HIGHEST_RATE_HZ ? (int) rate : USUAL_RATE_HZ,
            root > 127 ? MIDDLE_C : root,
            (byte) headers.u8(i, 41),
            headers.u16(i, 42),
            headers.u16(i, 44));
    if (sample.rateHz() != rate) {
      warn(Fault.NUMBER_OUT_OF_RANGE, i, "sample rate " + rate + "; taken as " + USUAL_RATE_HZ);
    }
    return playable(i, sample);
  }

  private Sample playable(int i, Sample sample) throws DlsFormatException {
    boolean outside = sample.start() >= sample.end() || sample.end() > sound.limit() / Short.BYTES;
    if (sample.is(Sample.ROM) || sample.is(Sample.COMPRESSED) || outside) {
      String why =
          sample.is(Sample.ROM)
              ? "lies in the ROM of a sound card"
              : sample.is(Sample.COMPRESSED)
                  ? "is compressed (SF3), which is not readable yet"
                  : "of frames %d..%d lies outside %d frames"
                      .formatted(sample.start(), sample.end(), sound.limit() / Short.BYTES);
      warn(Fault.UNPLAYABLE_WAVE, i, "sample %s; silent".formatted(why));
      return null;
    }
    return sample;
  }

  private void warn(Fault fault, int sample, String detail) throws DlsFormatException {
    faults.warn(fault, headers.chunk().name(), headers.offset(sample), "%s", detail);
  }

  /** Returns a sample, or nothing for one that cannot be played or is not there. */
  Optional<Sample> sample(long index) {
    return index < samples.length ? Optional.ofNullable(samples[(int) index]) : Optional.empty();
  }

  int count() {
    return samples.length;
  }

  /** Returns the number of the wave that is a part of a sample. */
  int wave(int sample, long start, long end) throws DlsFormatException {
    Extent extent = new Extent(sample, start, end);
    Integer place = places.get(extent);
    if (place == null) {
      budget.charge(headers.chunk(), WAVE_HEAP_BYTES);
      place = waves.size();
      places.put(extent, place);
      waves.add(wave(samples[sample], (int) start, (int) end));
    }
    return place;
  }

  private DlsWave wave(Sample sample, int start, int end) {
    ByteBuffer bytes = sound.slice(2 * start, 2 * (end - start));
    WaveData data =
        lowBytes
            .map(low -> WaveData.split24(bytes, low.slice(start, end - start)))
            .orElseGet(() -> new WaveData(WaveData.Encoding.PCM_16, bytes));
    return new DlsWave(
        sample.rateHz(), data, Optional.empty(), DlsInfo.named(sample.name()), Optional.empty());
  }

  /** Returns the waves that were asked for, in the order of their numbers. */
  List<DlsWave> waves() {
    return waves;
  }
}
