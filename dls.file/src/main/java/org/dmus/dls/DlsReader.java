package org.dmus.dls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.FaultLog;
import org.dmus.dls.riff.FourCc;
import org.dmus.dls.riff.HeapBudget;
import org.dmus.dls.soundfont.SoundFontReader;

/**
 * Reads DLS files of Level 1 and 2 and SoundFonts of version 2, compressed ones (SF3) too.
 *
 * <p>Chunks may come in any order, unknown ones are skipped, and no length is believed beyond the
 * bytes that are there. Sound is not copied: it stays in the mapped file or the given buffer, which
 * must not change or be truncated while the collection is in use. A file that embeds its
 * collection, {@code RIFF RMID}, may be given as it is.
 *
 * <p>Whatever the bytes are, reading ends in a collection or in a {@link DlsFormatException}, in
 * time linear in the file and with less heap than four times the file and 1 MiB. All methods are
 * safe from any thread.
 */
public final class DlsReader {
  private static final int RIFF_HEADER_BYTES = 12;
  private static final String NOT_DLS_CURE =
      "give a DLS or SoundFont sound bank (*.dls, *.sf2, *.sf3)";

  private DlsReader() {}

  /**
   * Reads a file leniently.
   *
   * @param file the file; memory-mapped until its collection is garbage
   * @return the collection and what was repaired
   * @throws DlsFormatException when the file holds no collection that can be used
   * @throws IOException when the file cannot be opened; its message names file, reason and cure
   */
  public static DlsFile read(Path file) throws IOException {
    return read(file, DlsReadOptions.LENIENT);
  }

  /**
   * Reads a file.
   *
   * @param file the file; memory-mapped until its collection is garbage
   * @param options strictness and device
   * @return the collection and what was repaired
   * @throws DlsFormatException when the file holds no collection that can be used
   * @throws IOException when the file cannot be opened; its message names file, reason and cure
   */
  public static DlsFile read(Path file, DlsReadOptions options) throws IOException {
    return read(BankFile.map(file), file.toString(), options);
  }

  /**
   * Reads a buffer leniently.
   *
   * @param bytes the bytes between position and limit; the buffer itself is not moved
   * @param name what to call it in messages
   * @return the collection and what was repaired
   * @throws DlsFormatException when the bytes hold no collection that can be used
   */
  public static DlsFile read(ByteBuffer bytes, String name) throws DlsFormatException {
    return read(bytes, name, DlsReadOptions.LENIENT);
  }

  /**
   * Reads a buffer.
   *
   * @param bytes the bytes between position and limit; the buffer itself is not moved
   * @param name what to call it in messages
   * @param options strictness and device
   * @return the collection and what was repaired
   * @throws DlsFormatException when the bytes hold no collection that can be used
   */
  public static DlsFile read(ByteBuffer bytes, String name, DlsReadOptions options)
      throws DlsFormatException {
    ByteBuffer file = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    FaultLog faults = new FaultLog(name, options.strict());
    ByteBuffer dls = RmidFile.isRmid(file) ? embedded(file, faults) : file;
    HeapBudget budget = new HeapBudget(dls.limit(), faults);
    Chunk riff = riff(dls, faults);
    return new DlsFile(collection(riff, faults, budget, options), faults.warnings());
  }

  private static DlsCollection collection(
      Chunk riff, FaultLog faults, HeapBudget budget, DlsReadOptions options)
      throws DlsFormatException {
    if (riff.type() == FourCc.SFBK) {
      return SoundFontReader.read(riff, faults, budget);
    }
    boolean cut = declaredEnd(riff.file()) > riff.file().limit();
    DlsInput input = new DlsInput(faults, budget, options.device());
    return new CollectionReader(input).read(riff, cut);
  }

  /**
   * Finds the collection inside an RMID file.
   *
   * @param rmid a MIDI file in RIFF form, between position and limit
   * @return the bytes of the collection within it, to be given to {@link #read(ByteBuffer,
   *     String)}; empty when it has none
   */
  public static Optional<ByteBuffer> embedded(ByteBuffer rmid) {
    return RmidFile.collection(rmid.slice().order(ByteOrder.LITTLE_ENDIAN));
  }

  private static ByteBuffer embedded(ByteBuffer file, FaultLog faults) throws DlsFormatException {
    return RmidFile.collection(file)
        .orElseThrow(() -> faults.refused("the RMID file has no sound bank in it", NOT_DLS_CURE))
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Chunk riff(ByteBuffer file, FaultLog faults) throws DlsFormatException {
    if (file.limit() == 0) {
      throw faults.refused("the file is empty", NOT_DLS_CURE);
    }
    if (!isForm(file, FourCc.DLS) && !isForm(file, FourCc.SFBK)) {
      throw faults.refused(
          "neither a DLS file nor a SoundFont: it does not begin with 'RIFF....DLS ' or"
              + " 'RIFF....sfbk'",
          NOT_DLS_CURE);
    }
    long end = declaredEnd(file);
    if (end + (end & 1) != file.limit() && end != file.limit()) {
      faults.warn(
          Fault.RIFF_SIZE,
          "RIFF",
          Integer.BYTES,
          "RIFF header ends the file at byte %d, it has %d",
          end,
          file.limit());
    }
    boolean usable = end >= RIFF_HEADER_BYTES && end < file.limit();
    int limit = usable ? (int) end : file.limit();
    return new Chunk(file, FourCc.RIFF, file.getInt(8), RIFF_HEADER_BYTES, limit);
  }

  private static boolean isForm(ByteBuffer file, int form) {
    return file.limit() >= RIFF_HEADER_BYTES
        && file.getInt(0) == FourCc.RIFF
        && file.getInt(8) == form;
  }

  private static long declaredEnd(ByteBuffer file) {
    return 8 + (file.getInt(Integer.BYTES) & 0xFFFFFFFFL);
  }
}
