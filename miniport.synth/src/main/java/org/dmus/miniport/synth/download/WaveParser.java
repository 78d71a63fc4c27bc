package org.dmus.miniport.synth.download;

import java.nio.ByteBuffer;
import org.dmus.dls.WaveData;
import org.dmus.dls.download.DownloadLayout;
import org.dmus.ks.DmusError;

/** Reads DMUS_WAVE and DMUS_WAVEDATA. */
final class WaveParser {
  private static final int TAG_PCM = 1;
  private static final int DATA_FIELD = 8;
  private static final int FORMAT = 12;

  /** The rates that a bank's waves may have, too. */
  private static final int LOWEST_RATE_HZ = 100;

  private static final int HIGHEST_RATE_HZ = 768_000;

  private WaveParser() {}

  static DownloadedWave parse(BlobReader blob) throws DownloadFault {
    String what = "wave " + blob.id();
    ByteBuffer wave = blob.structure(0, DownloadLayout.WAVE_BYTES, DmusError.BADWAVE, what);
    WaveData.Encoding encoding = encoding(wave, what);
    int rate = wave.getInt(FORMAT + 4);
    if (rate < LOWEST_RATE_HZ || rate > HIGHEST_RATE_HZ) {
      throw new DownloadFault(
          DmusError.BADWAVE,
          "%s has %s frames a second; 100..768000 can be played",
          what,
          Integer.toUnsignedString(rate));
    }
    WaveData samples = new WaveData(encoding, data(blob, wave.getInt(DATA_FIELD), what));
    return new DownloadedWave(blob.id(), samples, rate);
  }

  private static WaveData.Encoding encoding(ByteBuffer wave, String what) throws DownloadFault {
    int tag = wave.getShort(FORMAT) & 0xFFFF;
    int channels = wave.getShort(FORMAT + 2) & 0xFFFF;
    int bits = wave.getShort(FORMAT + 14) & 0xFFFF;
    if (tag != TAG_PCM) {
      throw new DownloadFault(DmusError.NOTPCM, "%s has format tag %d; give PCM, 1", what, tag);
    }
    if (channels != 1) {
      throw new DownloadFault(DmusError.NOTMONO, "%s has %d channels; give one", what, channels);
    }
    return switch (bits) {
      case 8 -> WaveData.Encoding.PCM_8;
      case 16 -> WaveData.Encoding.PCM_16;
      default ->
          throw new DownloadFault(DmusError.BADWAVE, "%s has %d bits; give 8 or 16", what, bits);
    };
  }

  private static ByteBuffer data(BlobReader blob, int index, String what) throws DownloadFault {
    String named = "data of " + what;
    if (index == 0) {
      throw new DownloadFault(DmusError.BADWAVE, "%s is missing", named);
    }
    ByteBuffer data =
        blob.structure(index, DownloadLayout.WAVE_DATA_BYTES, DmusError.BADWAVE, named);
    long bytes = Integer.toUnsignedLong(data.getInt());
    if (bytes > data.remaining()) {
      throw new DownloadFault(
          DmusError.BADWAVE,
          "%s states %d bytes and %d are left in the blob",
          named,
          bytes,
          data.remaining());
    }
    return data.slice(data.position(), (int) bytes);
  }
}
