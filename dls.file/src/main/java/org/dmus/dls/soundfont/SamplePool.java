package org.dmus.dls.soundfont;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import org.dmus.dls.vorbis.VorbisException;
import org.dmus.dls.vorbis.VorbisSound;

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
  private final int soundOffset;
  private final Optional<ByteBuffer> lowBytes;
  private final FaultLog faults;
  private final HeapBudget budget;
  private final Sample[] samples;
  private final VorbisSample[] compressed;
  private final List<DlsWave> waves = new ArrayList<>();
  private final Map<Extent, Integer> places = new HashMap<>();

  SamplePool(FontChunks chunks, FaultLog faults, HeapBudget budget) throws DlsFormatException {
    this.faults = faults;
    this.budget = budget;
    headers = chunks.table("shdr", HEADER_BYTES);
    Chunk smpl = chunks.require("smpl");
    if (smpl.size() == 0 || smpl.size() % Short.BYTES != 0 && !isCompressed()) {
      throw faults.damaged(smpl, "chunk 'smpl' has " + smpl.size() + " bytes, not frames of 2");
    }
    sound = smpl.bytes().order(ByteOrder.LITTLE_ENDIAN);
    soundOffset = smpl.start();
    lowBytes = lowBytes(chunks);
    samples = new Sample[headers.count()];
    compressed = new VorbisSample[samples.length];
    budget.charge(headers.chunk(), samples.length * WAVE_HEAP_BYTES);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = sample(i);
    }
  }

  private boolean isCompressed() {
    boolean found = false;
    for (int i = 0; i < headers.count(); i++) {
      found |= (headers.u16(i, 44) & Sample.COMPRESSED) != 0;
    }
    return found;
  }

  private int frames() {
    return sound.limit() / Short.BYTES;
  }

  /** Returns how far a zone may move the end of a sample that can be played, frames. */
  long limit(int sample) {
    return compressed[sample] != null ? compressed[sample].frames() : frames();
  }

  /** Low bytes that are not as many as the frames belong to something else (§6.2). */
  private Optional<ByteBuffer> lowBytes(FontChunks chunks) throws DlsFormatException {
    Optional<Chunk> sm24 = chunks.get("sm24");
    int frames = frames();
    if (sm24.isPresent() && sm24.get().size() != frames + (frames & 1)) {
      faults.warn(
          Fault.COUNT_MISMATCH,
          sm24.get(),
          "%d low bytes for %d frames; ignored",
          sm24.get().size(),
          frames);
      return Optional.empty();
    }
    return sm24.isPresent() ? Optional.of(sm24.get().bytes()) : Optional.empty();
  }

  private Sample sample(int i) throws DlsFormatException {
    long rate = headers.u32(i, 36);
    int root = headers.u8(i, 40);
    Sample sample =
        new Sample(
            name(i),
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

  private String name(int i) {
    return headers.text(i, 0, NAME_BYTES);
  }

  private Sample playable(int i, Sample sample) throws DlsFormatException {
    boolean isCompressed = sample.is(Sample.COMPRESSED);
    int last = isCompressed ? sound.limit() : frames();
    if (sample.is(Sample.ROM)) {
      return silent(i, "lies in the ROM of a sound card");
    }
    if (sample.start() >= sample.end() || sample.end() > last) {
      return silent(
          i,
          "of %s %d..%d lies outside %d"
              .formatted(isCompressed ? "bytes" : "frames", sample.start(), sample.end(), last));
    }
    return isCompressed ? opened(i, sample) : sample;
  }

  /** Positions of a compressed sample are bytes, those of its loop count its own frames. */
  private Sample opened(int i, Sample sample) throws DlsFormatException {
    int start = (int) sample.start();
    try {
      VorbisSound found = VorbisSound.of(sound.slice(start, (int) sample.end() - start));
      compressed[i] = new VorbisSample(found, sample.name(), soundOffset + start);
      return sample.of(found.frames());
    } catch (VorbisException e) {
      return silent(i, e.getMessage());
    }
  }

  private Sample silent(int i, String why) throws DlsFormatException {
    warn(Fault.UNPLAYABLE_WAVE, i, "sample \"" + name(i) + "\" " + why + "; silent");
    return null;
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
      WaveData data =
          compressed[sample] != null
              ? WaveData.of(compressed[sample], (int) start, (int) (end - start))
              : plain((int) start, (int) end);
      waves.add(wave(samples[sample], data));
    }
    return place;
  }

  private WaveData plain(int start, int end) {
    int frames = end - start;
    return lowBytes.isPresent()
        ? WaveData.split24(
            sound.slice(Short.BYTES * start, Short.BYTES * frames),
            lowBytes.get().slice(start, frames))
        : WaveData.within(WaveData.Encoding.PCM_16, sound, Short.BYTES * start, frames);
  }

  private static DlsWave wave(Sample sample, WaveData data) {
    return new DlsWave(
        sample.rateHz(), data, Optional.empty(), DlsInfo.named(sample.name()), Optional.empty());
  }

  /** Returns the waves that were asked for, in the order of their numbers. */
  List<DlsWave> waves() {
    return waves;
  }
}
