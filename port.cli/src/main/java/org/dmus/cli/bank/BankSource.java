package org.dmus.cli.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.WaveData;

/** The JSON and the WAV files that a bank is made of. */
public final class BankSource {
  private static final String CURE = "give the JSON of: dmus bank dump --json";

  private final Path file;
  private final SoundFiles sounds;

  /** The WAV files that the JSON names. */
  @FunctionalInterface
  public interface SoundFiles {
    /**
     * Reads one.
     *
     * @throws IOException when it cannot be used; its message says {@code why; cure}
     */
    WaveData named(String name) throws IOException;
  }

  /**
   * Creates a source.
   *
   * @param file the JSON, as {@link BankDump#writeJson} writes it; the sounds it names lie beside
   *     it
   */
  public BankSource(Path file) {
    this(file, name -> WaveFile.read(file.resolveSibling(name)));
  }

  /**
   * Creates a source whose sounds are somewhere else.
   *
   * @param file the JSON
   * @param sounds reads the sounds it names
   */
  public BankSource(Path file, SoundFiles sounds) {
    this.file = file;
    this.sounds = sounds;
  }

  /**
   * Reads the collection.
   *
   * @throws BankSourceException when the JSON or a sound cannot be used
   * @throws IOException when the JSON cannot be opened
   */
  public DlsCollection read() throws IOException {
    Map<?, ?> dump = parse();
    if (dump == null || !BankDump.FORMAT.equals(dump.get("format"))) { // null is JSON, too
      throw new BankSourceException(
          "format",
          "is not \"" + BankDump.FORMAT + "\"",
          "write it with: dmus bank dump --json --sounds FOLDER -o FILE");
    }
    return (DlsCollection)
        new JsonRecord(this::sound).read(DlsCollection.class, dump.get("collection"), "collection");
  }

  private Map<?, ?> parse() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return JSON.std.mapFrom(in);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "JSON" : "line " + e.getLocation().getLineNr();
      throw new BankSourceException(line, e.getOriginalMessage(), CURE);
    } catch (CharConversionException e) { // a byte order mark of what it is not
      throw new BankSourceException("JSON", e.getMessage(), CURE);
    }
  }

  private WaveData sound(Object name, String place) throws BankSourceException {
    if (!(name instanceof String text)) {
      throw new BankSourceException(
          place, "names no WAV file", "dump the bank again, with: --sounds FOLDER");
    }
    try {
      return sounds.named(text);
    } catch (InvalidPathException e) {
      throw new BankSourceException(place, text + " is no path", "name a WAV file");
    } catch (IOException e) {
      String[] parts = e.getMessage().split("; ", 2);
      throw new BankSourceException(
          place, text + ": " + parts[0], parts.length > 1 ? parts[1] : "name a WAV file");
    }
  }
}
