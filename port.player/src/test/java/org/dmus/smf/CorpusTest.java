package org.dmus.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Reads a corpus of files by others: {@code -Ddmus.corpus=<folder with music and malformed>}. */
@EnabledIfSystemProperty(named = "dmus.corpus", matches = ".+")
class CorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("dmus.corpus", "."));

  /** Our reading goes on where the manifest's stopped, or the file is none. */
  private static final Set<String> NOT_SMF = Set.of("other", "xmf");

  @Test
  void everySongHasTheLengthOfTheManifest() throws Exception {
    List<String> differences = new ArrayList<>();
    int read = 0;
    for (String[] row : rows("music/MANIFEST.tsv")) {
      if (NOT_SMF.contains(row[3])) {
        continue;
      }
      MidiFile song = MidiFile.read(CORPUS.resolve("music").resolve(row[0]), Leniency.LENIENT);
      read++;
      double seconds = song.duration100ns() / 1e7;
      if (Math.abs(seconds - Double.parseDouble(row[7])) > 0.002) {
        differences.add(
            row[0] + ": " + seconds + " s, manifest " + row[7] + " " + row[row.length - 1]);
      }
    }
    System.out.println(read + " songs, differences: " + String.join("\n  ", differences));
    assertThat(differences).allMatch(d -> d.contains("bad status"));
  }

  @Test
  void everySongIsTheSameAfterItWasWritten(@TempDir Path folder) throws Exception {
    List<String> differences = new ArrayList<>();
    int equal = 0;
    for (String[] row : rows("music/MANIFEST.tsv")) {
      if (NOT_SMF.contains(row[3])) {
        continue;
      }
      MidiFile song = MidiFile.read(CORPUS.resolve("music").resolve(row[0]), Leniency.LENIENT);
      Path once = folder.resolve("once.mid");
      Path twice = folder.resolve("twice.mid");
      SmfCopy.write(song, once, true);
      MidiFile copy = MidiFile.read(once, Leniency.LENIENT);
      SmfCopy.write(copy, twice, true);
      if (EventText.of(copy).equals(EventText.of(song)) && Files.mismatch(once, twice) < 0) {
        equal++;
      } else {
        differences.add(row[0]);
      }
    }
    System.out.println(equal + " songs equal after import, export and import");
    assertThat(differences).isEmpty();
  }

  @Test
  void everyMalformedFileIsJudgedAsTheManifestSays() throws Exception {
    List<String> wrong = new ArrayList<>();
    int accepted = 0;
    int refused = 0;
    for (String[] row : rows("malformed/MANIFEST.tsv")) {
      boolean accept = accepts(CORPUS.resolve("malformed").resolve(row[0]));
      accepted += accept ? 1 : 0;
      refused += accept ? 0 : 1;
      boolean midi = row[0].endsWith(".mid") || row[0].endsWith(".rmi");
      boolean either = row[4].contains("ACCEPT") && row[4].contains("REJECT");
      if (midi && !either && row[4].contains("ACCEPT") != accept) {
        wrong.add(row[0] + ": " + row[4] + ", we " + (accept ? "accept" : "reject"));
      }
    }
    System.out.println(accepted + " accepted, " + refused + " refused");
    assertThat(wrong).isEmpty();
  }

  private static boolean accepts(Path path) throws IOException {
    long start = System.nanoTime();
    try {
      MidiFile song = MidiFile.read(path, Leniency.LENIENT);
      EventCursor events = song.events();
      long last = 0;
      while (events.next()) {
        assertThat(events.time100ns()).isBetween(last, song.duration100ns());
        last = events.time100ns();
      }
      return true;
    } catch (SmfFormatException refused) {
      return false;
    } finally {
      assertThat(System.nanoTime() - start).as("%s", path).isLessThan(1_000_000_000L);
    }
  }

  private static List<String[]> rows(String manifest) throws IOException {
    return Files.readAllLines(CORPUS.resolve(manifest)).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }
}
