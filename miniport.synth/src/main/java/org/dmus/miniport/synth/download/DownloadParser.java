package org.dmus.miniport.synth.download;

import java.nio.ByteBuffer;
import org.dmus.dls.download.DownloadLayout;
import org.dmus.ks.DmusError;

/** Reads blobs. [handler] */
public final class DownloadParser {
  private DownloadParser() {}

  /**
   * Reads a copy of a blob.
   *
   * @param blob the blob from the position on; the client may write to it meanwhile
   * @throws DownloadFault when it is malformed
   * @throws OutOfMemoryError when there is no room for the copy
   */
  public static Download parse(ByteBuffer blob) throws DownloadFault {
    BlobReader reader = BlobReader.open(blob);
    return switch (reader.type()) {
      case DownloadLayout.TYPE_INSTRUMENT, DownloadLayout.TYPE_INSTRUMENT2 ->
          new InstrumentParser(reader).parse();
      case DownloadLayout.TYPE_WAVE -> WaveParser.parse(reader);
      default ->
          throw new DownloadFault(
              DmusError.UNKNOWNDOWNLOAD,
              "type %d; give 1 or 3, an instrument, or 2, a wave",
              reader.type());
    };
  }
}
