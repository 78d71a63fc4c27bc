package org.dmus.dls;

import java.util.Optional;
import java.util.UUID;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.FourCc;
import org.dmus.dls.riff.InfoTexts;

/** Reads what any level of the file may carry: INFO lists and DLSIDs. */
final class InfoReader {
  private final DlsInput input;

  InfoReader(DlsInput input) {
    this.input = input;
  }

  DlsInfo read(Parts parts) throws DlsFormatException {
    Optional<Chunk> list = parts.get(FourCc.INFO);
    return list.isEmpty()
        ? DlsInfo.EMPTY
        : InfoTexts.read(list.get(), input.faults(), input.budget());
  }

  /** Reads the DLSID of a list. */
  Optional<UUID> id(Parts parts) throws DlsFormatException {
    return parts.get(FourCc.DLID, DlsId.BYTES, input).map(chunk -> DlsId.read(chunk, 0));
  }
}
