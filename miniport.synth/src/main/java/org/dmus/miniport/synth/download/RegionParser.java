package org.dmus.miniport.synth.download;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.dmus.dls.download.DownloadLayout;
import org.dmus.ks.DmusError;

/** Reads one DMUS_REGION. */
final class RegionParser {
  private static final int MONO = 1;
  private static final int SAMPLE = 36;
  private static final int LOOPS = SAMPLE + 16;
  private static final int HIGHEST = 127;

  private final int index;
  private final ByteBuffer region;

  RegionParser(BlobReader blob, int index) throws DownloadFault {
    this.index = index;
    ByteBuffer b = structure(blob, DownloadLayout.REGION_BYTES);
    region =
        b.getInt(LOOPS) == 0
            ? b
            : structure(blob, DownloadLayout.REGION_BYTES + DownloadLayout.LOOP_BYTES);
  }

  private ByteBuffer structure(BlobReader blob, int bytes) throws DownloadFault {
    return blob.structure(index, bytes, DmusError.BADINSTRUMENT, toString());
  }

  /** Returns the index of its articulation, 0 = none. */
  int articulation() {
    return region.getInt(12);
  }

  /** Returns the index of the region after it, 0 = none. */
  int next() {
    return region.getInt(16);
  }

  DlsRegion parse(List<Connection> articulation) throws DownloadFault {
    if (region.getInt(28) != MONO) {
      throw new DownloadFault(
          DmusError.NOTMONO, "%s plays channel %d; give 1, mono", this, region.getInt(28));
    }
    // velocities that no note-on can match are what a Level 1 tool left unset: all of them
    boolean unset = u16(6) == 0 || u16(4) > Math.min(u16(6), HIGHEST);
    return new DlsRegion(
        u16(0),
        u16(2),
        unset ? 0 : u16(4),
        unset ? HIGHEST : u16(6),
        (u16(8) & 1) != 0,
        u16(10),
        0,
        new WaveLink(u16(24), u16(26), MONO, region.getInt(32)),
        Optional.of(sample()),
        articulation);
  }

  private WaveSample sample() throws DownloadFault {
    int unityNote = u16(SAMPLE + 4);
    if (unityNote > HIGHEST) {
      throw new DownloadFault(
          DmusError.BADINSTRUMENT, "%s has unity note %d; give 0..127", this, unityNote);
    }
    return new WaveSample(
        unityNote,
        region.getShort(SAMPLE + 6),
        region.getInt(SAMPLE + 8),
        region.getInt(SAMPLE + 12),
        region.getInt(LOOPS) == 0 ? Optional.empty() : loop(DownloadLayout.REGION_BYTES));
  }

  /** What lies outside its wave is cut or dropped when the wave is known. */
  private Optional<WaveLoop> loop(int at) {
    int start = region.getInt(at + 8);
    int length = region.getInt(at + 12);
    boolean leaves = region.getInt(at + 4) == 1 || region.getInt(at + 4) == 2;
    return start < 0
        ? Optional.empty()
        : Optional.of(
            new WaveLoop(
                leaves ? WaveLoop.Type.LOOP_AND_RELEASE : WaveLoop.Type.FORWARD,
                start,
                length < 0 ? Integer.MAX_VALUE : length));
  }

  private int u16(int at) {
    return region.getShort(at) & 0xFFFF;
  }

  @Override
  public String toString() {
    return "region at entry " + Integer.toUnsignedString(index);
  }
}
