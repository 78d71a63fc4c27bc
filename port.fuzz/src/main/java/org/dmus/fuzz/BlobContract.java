package org.dmus.fuzz;

import java.nio.ByteBuffer;
import org.dmus.miniport.synth.download.DownloadFault;
import org.dmus.miniport.synth.download.DownloadParser;

/** A blob is taken, or refused with its fault. */
final class BlobContract {
  private BlobContract() {}

  static void check(byte[] bytes) {
    try {
      Finding.unless(DownloadParser.parse(ByteBuffer.wrap(bytes)) != null, "nothing");
    } catch (DownloadFault refused) {
      Finding.unless(refused.getMessage().contains("DMUS_E_"), refused);
    }
  }
}
