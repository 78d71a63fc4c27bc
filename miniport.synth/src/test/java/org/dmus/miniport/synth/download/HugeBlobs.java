package org.dmus.miniport.synth.download;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dmus.dls.download.DownloadLayout;

/** Blobs of modest size that ask for much work. */
final class HugeBlobs {
  private HugeBlobs() {}

  /** A chain of regions. */
  static ByteBuffer regions(int count) {
    int entries = count + 2;
    int head = 16 + 4 * entries;
    int first = head + DownloadLayout.INSTRUMENT_BYTES + DownloadLayout.ARTICULATION2_BYTES;
    ByteBuffer b = blob(entries, first + DownloadLayout.REGION_BYTES * count);
    b.putInt(16, head).putInt(20, head + DownloadLayout.INSTRUMENT_BYTES);
    b.putInt(head + 4, 2).putInt(head + 8, 1);
    for (int i = 0; i < count; i++) {
      int at = first + DownloadLayout.REGION_BYTES * i;
      b.putInt(16 + 4 * (i + 2), at);
      b.putInt(at + 16, i + 1 < count ? i + 3 : 0).putInt(at + 28, 1);
    }
    return b;
  }

  /** A chain of articulations that all name one long connection list. */
  static ByteBuffer sharedLists(int articulations, int connections) {
    int entries = articulations + 2;
    int head = 16 + 4 * entries;
    int list = head + 24 + 12 * articulations;
    ByteBuffer b = blob(entries, list + 8 + 12 * connections);
    b.putInt(16, head).putInt(20, list);
    b.putInt(head + 8, 2);
    for (int i = 0; i < articulations; i++) {
      int at = head + 24 + 12 * i;
      b.putInt(16 + 4 * (i + 2), at);
      b.putInt(at, 1).putInt(at + 8, i + 1 < articulations ? i + 3 : 0);
    }
    b.putInt(list, 8).putInt(list + 4, connections);
    return b;
  }

  private static ByteBuffer blob(int entries, int size) {
    ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    return b.putInt(0, DownloadLayout.TYPE_INSTRUMENT2).putInt(8, entries).putInt(12, size);
  }
}
