package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dmus.player.Renderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadSongTest {
  @TempDir Path directory;
  private final FakeRenderer renderer = new FakeRenderer();
  private Desk desk;

  @BeforeEach
  void create() {
    desk = new Desk(directory).with(Renderer.class, renderer);
  }

  private void assertRefused(String song, int code) {
    assertThat(desk.run("render", song)).isEqualTo(code);
    assertThat(desk.screen.err()).startsWith("dmus: " + song + ": ").contains("hint: ");
    assertThat(desk.screen.err()).hasLineCount(2);
    assertThat(renderer.requests).isEmpty();
  }

  @Test
  void aMissingFileIsNotFound() {
    assertRefused("no.mid", 3);
  }

  @Test
  void aDirectoryIsUnreadable() throws IOException {
    Files.createDirectory(directory.resolve("folder"));
    assertRefused("folder", 3);
  }

  @Test
  void anEmptyFileIsMalformed() throws IOException {
    Files.createFile(directory.resolve("empty.mid"));
    assertRefused("empty.mid", 4);
  }

  @Test
  void aTextFileIsMalformed() throws IOException {
    Files.writeString(directory.resolve("text.mid"), "This is no song.");
    assertRefused("text.mid", 4);
  }

  @Test
  void aHeaderWithoutTracksIsMalformed() throws IOException {
    Files.write(directory.resolve("cut.mid"), new byte[] {'M', 'T', 'h', 'd', 0, 0, 0, 6, 0, 0});
    assertRefused("cut.mid", 4);
  }

  @Test
  void oddSongsPlayWithFiveWarningsAndTheNumberOfTheOthers() throws IOException {
    Songs.odd(directory, "odd.mid");
    assertThat(desk.run("render", "odd.mid", "--progress=none")).isZero();
    assertThat(desk.screen.err().lines().filter(line -> line.startsWith("dmus: warning: odd.mid")))
        .hasSize(6)
        .last()
        .asString()
        .contains("2 more; --verbose shows them");
  }

  @Test
  void verboseShowsEveryWarning() throws IOException {
    Songs.odd(directory, "odd.mid");
    assertThat(desk.run("render", "odd.mid", "-v")).isZero();
    assertThat(desk.screen.err().lines().filter(line -> line.contains("warning"))).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"render", "roll"})
  void strictRefusesWhatBreaksTheStandardWithItsPlaceAndACure(String command) throws IOException {
    Songs.odd(directory, "odd.mid");
    assertThat(desk.run(command, "--strict", "odd.mid")).isEqualTo(4);
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines(
            "dmus: odd.mid: status F4 may not stand in a file (offset 27)\n"
                + "hint: read it without --strict\n");
  }

  @Test
  void jsonNamesEveryFaultByItsKindPlaceAndNumbers() throws IOException {
    Songs.odd(directory, "odd.mid");
    assertThat(desk.run("render", "odd.mid", "--json", "-q")).isZero();
    assertThat(desk.screen.out())
        .contains(
            "\"warnings\":7,\"faults\":[{\"fault\":\"ILLEGAL_STATUS\",\"offset\":27,\"value\":244,"
                + "\"beside\":0,\"detail\":\"status F4 may not stand in a file, skipped\"}");
  }
}
