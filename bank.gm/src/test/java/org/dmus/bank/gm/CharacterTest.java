package org.dmus.bank.gm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Whether an instrument is what its name says. What is expected - {@code programs.tsv}, {@code
 * drums.tsv} - was measured on recordings, two sound banks for each line, and widened: an attack
 * three times as long as the longer one, a brightness up to an octave above the brighter one, 4 dB
 * more of the blow - {@code blows.tsv} - than the one where it is heard more.
 */
class CharacterTest {
  private static final double SECONDS = 2.4;
  private static final double HELD_DB = -11;

  private static List<String[]> lines(String table) {
    try (InputStream in = CharacterTest.class.getResourceAsStream(table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NoteCharacter melodic(String[] line) {
    int program = Integer.parseInt(line[0]);
    int key = Integer.parseInt(line[1]);
    return NoteCharacter.of(EngineNote.melodic(program, key, 100, SECONDS, SECONDS));
  }

  @Test
  void everyProgramSpeaksAndIsBrightAsItsNameSays() {
    SoftAssertions all = new SoftAssertions();
    for (String[] line : lines("programs.tsv")) {
      NoteCharacter note = melodic(line);
      String name = line[0] + " " + line[6];
      all.assertThat(1000 * note.attackSeconds())
          .as("attack of %s, ms", name)
          .isLessThanOrEqualTo(Double.parseDouble(line[3]));
      all.assertThat(note.brightnessHz())
          .as("brightness of %s, Hz", name)
          .isBetween(Double.parseDouble(line[4]), Double.parseDouble(line[5]));
    }
    all.assertAll();
  }

  @Test
  void whatIsStruckDiesAndWhatIsBlownOrBowedLasts() {
    SoftAssertions all = new SoftAssertions();
    for (String[] line : lines("programs.tsv")) {
      double lastDb = melodic(line).lastDb();
      String name = line[0] + " " + line[6];
      switch (line[2]) {
        case "held" -> all.assertThat(lastDb).as("%s lasts", name).isGreaterThan(HELD_DB);
        case "dies" -> all.assertThat(lastDb).as("%s dies", name).isLessThan(HELD_DB);
        default -> assertThat(line[2]).isEqualTo("either");
      }
    }
    all.assertAll();
  }

  @Test
  void everyDrumIsAsShortAndAsBrightAsItsNameSays() {
    SoftAssertions all = new SoftAssertions();
    for (String[] line : lines("drums.tsv")) {
      int key = Integer.parseInt(line[0]);
      NoteCharacter note = NoteCharacter.of(EngineNote.drum(1, key, 100, SECONDS));
      all.assertThat(1000 * note.attackSeconds())
          .as("attack of drum %d, ms", key)
          .isLessThanOrEqualTo(Double.parseDouble(line[1]));
      all.assertThat(1000 * note.fallSeconds())
          .as("length of drum %d, ms", key)
          .isBetween(Double.parseDouble(line[2]), Double.parseDouble(line[3]));
      all.assertThat(note.brightnessHz())
          .as("brightness of drum %d, Hz", key)
          .isBetween(Double.parseDouble(line[4]), Double.parseDouble(line[5]));
    }
    all.assertAll();
  }

  @Test
  void theBlowOfAStickOrBeaterIsHeard() {
    SoftAssertions all = new SoftAssertions();
    for (String[] line : lines("blows.tsv")) {
      int key = Integer.parseInt(line[1]);
      NoteCharacter note =
          NoteCharacter.of(
              line[0].equals("kit")
                  ? EngineNote.drum(1, key, 100, 1)
                  : EngineNote.melodic(Integer.parseInt(line[0]), key, 100, 1, 1));
      all.assertThat(note.blowDb())
          .as("treble of %s in its blow, dB", line[4])
          .isBetween(Double.parseDouble(line[2]), Double.parseDouble(line[3]));
    }
    all.assertAll();
  }

  @Test
  void aHardBlowIsAsBrightAsASoftOneOrBrighter() {
    SoftAssertions all = new SoftAssertions();
    for (int program = 1; program <= 112; program++) {
      double soft = NoteCharacter.of(EngineNote.melodic(program, 60, 40, 1, 1)).brightnessHz();
      double hard = NoteCharacter.of(EngineNote.melodic(program, 60, 100, 1, 1)).brightnessHz();
      all.assertThat(hard).as("program %d", program).isGreaterThan(0.99 * soft);
    }
    all.assertAll();
  }
}
