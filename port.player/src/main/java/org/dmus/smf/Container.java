package org.dmus.smf;

import java.util.HexFormat;
import java.util.Optional;

/**
 * The Standard MIDI File inside a file: all of it, the data chunk of an RMID file, or what follows
 * a foreign header.
 *
 * @param start first byte of the header chunk
 * @param end first byte behind the MIDI data
 * @param bank the sound bank that an RMID file brings along
 */
record Container(int start, int end, Optional<EmbeddedBank> bank) {
  /** Where a RIFF file says what it is. */
  private static final int FORM = 8;

  static Container of(byte[] file, FaultLog log) throws SmfFormatException {
    if (FourCc.startsWith(file, 0, FourCc.MTHD)) {
      return new Container(0, file.length, Optional.empty());
    }
    if (FourCc.startsWith(file, 0, FourCc.RIFF)) {
      return ofRiff(file, log);
    }
    ForeignFormat foreign = ForeignFormat.of(file);
    if (foreign != null) {
      throw log.refuse(0, "is " + foreign.description + ", not a MIDI file", foreign.cure);
    }
    int start = header(file);
    if (start < 0) {
      throw log.refuse(
          0, "is not a MIDI file: " + beginning(file), "name a .mid, .kar or .rmi file");
    }
    log.report(SmfFault.LEADING_BYTES, 0, start);
    return new Container(start, file.length, Optional.empty());
  }

  /** Whether a file that begins so is taken for a MIDI file, whatever is found further on. */
  static boolean begins(byte[] head) {
    if (FourCc.startsWith(head, 0, FourCc.RIFF)) {
      return FourCc.startsWith(head, FORM, FourCc.RMID);
    }
    return ForeignFormat.of(head) == null && header(head) >= 0;
  }

  /** Where the header begins, or -1. */
  private static int header(byte[] file) {
    int searched = Math.min(file.length, SmfLimits.HEAD_BYTES);
    int start = FourCc.find(file, 0, searched, FourCc.MTHD);
    return start == searched ? -1 : start;
  }

  private static String beginning(byte[] file) {
    if (file.length == 0) {
      return "it is empty";
    }
    if (file.length < 4) {
      return "it has only " + file.length + " bytes";
    }
    String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(file, 0, 4);
    String text = FourCc.isPrintable(file, 0) ? " (\"" + FourCc.text(file, 0) + "\")" : "";
    return "it starts with " + hex + text + " instead of \"MThd\"";
  }

  /** RIFF form RMID: a chunk "data" with the file, and perhaps another RIFF chunk with a bank. */
  private static Container ofRiff(byte[] file, FaultLog log) throws SmfFormatException {
    if (!FourCc.startsWith(file, FORM, FourCc.RMID)) {
      int form = Math.min(FORM, file.length);
      throw log.refuse(form, "is a RIFF file but not RMID", "name a .mid, .kar or .rmi file");
    }
    int start = -1;
    int end = -1;
    Optional<EmbeddedBank> bank = Optional.empty();
    int at = 12;
    while (at <= file.length - 8) {
      int next = chunkEnd(file, at, log);
      if (FourCc.startsWith(file, at, FourCc.DATA) && start < 0) {
        start = at + 8;
        end = next;
      } else if (FourCc.startsWith(file, at, FourCc.RIFF) && next - at >= 12) {
        bank = Optional.of(new EmbeddedBank(FourCc.text(file, at + 8), at, next - at));
      }
      at = next + (next - at & 1); // chunks are padded to even lengths
    }
    if (start < 0 || !FourCc.startsWith(file, start, FourCc.MTHD)) {
      throw log.refuse(Math.max(start, 12), "RMID file without MIDI data", "get another copy");
    }
    return new Container(start, end, bank);
  }

  private static int chunkEnd(byte[] file, int at, FaultLog log) throws SmfFormatException {
    long end = at + 8L + FourCc.uint32LittleEndian(file, at + 4);
    if (end > file.length) {
      log.report(SmfFault.CHUNK_PAST_END, at, end);
    }
    return (int) Math.min(end, file.length);
  }
}
