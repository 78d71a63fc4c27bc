package org.dmus.cli.bank;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsWave;

/**
 * Every field of a bank: as JSON, from which {@link BankSource} makes the same bank again, or as
 * text.
 */
public final class BankDump {
  /** What a dump calls itself. */
  static final String FORMAT = "dmus-bank-1";

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private final DlsFile file;

  /**
   * Creates the dump of a bank.
   *
   * @param file what was read
   */
  public BankDump(DlsFile file) {
    this.file = file;
  }

  /**
   * Writes JSON.
   *
   * @param out the target, which stays open
   * @param soundFolder the folder of the sounds as the JSON is to name it, with {@code /} at its
   *     end; empty when there is none
   * @throws IOException when the target fails
   */
  public void writeJson(OutputStream out, Optional<String> soundFolder) throws IOException {
    Iterator<String> names =
        soundFolder
            .map(folder -> IntStream.range(0, waves().size()).mapToObj(i -> folder + fileName(i)))
            .map(all -> all.iterator())
            .orElse(null);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(INDENTER);
      json.setPrettyPrinter(printer);
      BankJson bank = new BankJson(json, () -> names == null ? null : names.next());
      json.writeStartObject();
      bank.member("format", FORMAT);
      bank.member("collection", file.collection());
      bank.member("warnings", file.warnings());
      json.writeEndObject();
    }
    out.write('\n');
  }

  /**
   * Writes text for people.
   *
   * @param out the target, which stays open
   * @throws IOException when the target fails
   */
  public void writeText(OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : (Iterable<String>) new BankText(file).lines()::iterator) {
      text.append(line).append('\n');
      if (text.length() > 1 << 16) {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes the sound of each wave to a WAV file of a folder, which is made when it is not there.
   *
   * @param folder the folder
   * @throws IOException when a file cannot be written
   */
  public void writeSounds(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < waves().size(); i++) {
      DlsWave wave = waves().get(i);
      WaveFile.write(folder.resolve(fileName(i)), wave.sampleRate(), wave.samples());
    }
  }

  private List<DlsWave> waves() {
    return file.collection().waves();
  }

  private static String fileName(int wave) {
    return "%04d.wav".formatted(wave);
  }
}
