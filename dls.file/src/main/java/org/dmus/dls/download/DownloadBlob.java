package org.dmus.dls.download;

import java.nio.ByteBuffer;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWave;
import org.dmus.dls.WaveData;

/** Makes download blobs of a collection's instruments and waves. */
public final class DownloadBlob {
  private static final int TAG_PCM = 1;
  private static final int WAVE_DATA = 1;
  private static final int WAVE_DATA_FIELD = 8;

  private DownloadBlob() {}

  /**
   * Writes an instrument.
   *
   * @param instrument the instrument
   * @param collection the collection it belongs to
   * @param options ids and dialect
   * @return the blob between position and limit
   */
  public static ByteBuffer instrument(
      DlsInstrument instrument, DlsCollection collection, InstrumentOptions options) {
    return new InstrumentWriter(collection, options).write(instrument);
  }

  /** Returns the pool indices of the waves an instrument plays: what to download before it. */
  public static SortedSet<Integer> wavesOf(DlsInstrument instrument) {
    SortedSet<Integer> indices = new TreeSet<>();
    for (DlsRegion region : instrument.regions()) {
      indices.add(region.link().tableIndex());
    }
    return indices;
  }

  /**
   * Writes a wave. Encodings that a blob cannot carry become 16-bit PCM.
   *
   * @param wave the wave
   * @param downloadId its id
   * @return the blob between position and limit
   */
  public static ByteBuffer wave(DlsWave wave, int downloadId) {
    WaveData sound = wave.samples();
    boolean isByte = sound.encoding() == WaveData.Encoding.PCM_8;
    WaveData data = isByte ? sound : WaveData.of(sound.toShorts());
    BlobWriter blob = new BlobWriter();
    ByteBuffer head = blob.at(blob.add(DownloadLayout.WAVE_BYTES));
    format(head.putInt(WAVE_DATA_FIELD, WAVE_DATA).position(12), wave.sampleRate(), isByte);
    ByteBuffer bytes = data.bytes();
    blob.add(Math.addExact(DownloadLayout.WAVE_DATA_BYTES, bytes.remaining()));
    blob.at(WAVE_DATA).putInt(bytes.remaining()).put(bytes);
    return blob.finish(DownloadLayout.TYPE_WAVE, downloadId);
  }

  /** Writes a WAVEFORMATEX of mono PCM. */
  private static void format(ByteBuffer to, int sampleRate, boolean isByte) {
    int frameBytes = isByte ? 1 : 2;
    to.putShort((short) TAG_PCM).putShort((short) 1).putInt(sampleRate);
    to.putInt(sampleRate * frameBytes).putShort((short) frameBytes);
    to.putShort((short) (frameBytes * Byte.SIZE)).putShort((short) 0);
  }
}
