package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dmus.picture.Pictures;
import org.dmus.picture.internal.PictureService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureCommandTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void createInputs() throws IOException {
    desk = desk();
    Songs.good(folder, "song.mid");
    desk.run("bank", "dump", Banks.write(folder, "a.dls").toString(), "--sounds", "wav");
    Files.copy(folder.resolve("wav/0001.wav"), folder.resolve("sound.wav"));
  }

  private Desk desk() {
    return Banks.desk(folder).with(Pictures.class, new PictureService());
  }

  private byte[] start(String name) throws IOException {
    try (var in = Files.newInputStream(folder.resolve(name))) {
      return in.readNBytes(8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "roll song.mid, song.png",
    "roll song.mid -o a.png --dark --width 640 --height 480, a.png",
    "wave sound.wav -o a.png, a.png",
    "spectrum sound.wav, sound.png",
    "spectrum sound.wav --mean -o a.PNG, a.PNG"
  })
  void aPictureIsAPngOfTheSizeThatWasAskedFor(String line, String picture) throws IOException {
    Desk fresh = desk();
    assertThat(fresh.run(line.split(" "))).as(fresh.screen.err()).isZero();
    assertThat(fresh.screen.out().strip()).isEqualTo(picture);
    assertThat(start(picture)).startsWith(0x89, 'P', 'N', 'G');
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aNameThatEndsInSvgIsAnSvg() throws IOException {
    assertThat(desk().run("roll", "song.mid", "-o", "a.svg")).isZero();
    assertThat(folder.resolve("a.svg")).content().startsWith("<svg ").endsWith("</svg>\n");
  }

  @Test
  void pagesAreNumberedInOrder() {
    Desk fresh = desk();
    assertThat(fresh.run("roll", "song.mid", "--pages", "12", "-o", "p.svg")).isZero();
    assertThat(fresh.screen.out().lines()).hasSize(12).startsWith("p-01.svg").endsWith("p-12.svg");
    assertThat(folder.resolve("p-07.svg")).exists();
  }

  @Test
  void aPictureGoesToStandardOutput() {
    Desk fresh = desk();
    assertThat(fresh.run("roll", "song.mid", "-o", "-")).isZero();
    assertThat(fresh.screen.out()).contains("PNG").contains("IEND");
  }

  @ParameterizedTest
  @CsvSource({
    "2, roll song.mid -o a.gif, is neither .png nor .svg",
    "2, roll song.mid --width 10, width 10 is not one of 400..10000",
    "2, roll song.mid --pages 0, not one of 1..1000",
    "2, roll song.mid --from 5 --to 4, the part between them is empty",
    "2, roll song.mid --from 1:00:00, 'before 3600.0 s'",
    "2, wave sound.wav --from 5, 'before 5.0 s'",
    "2, roll song.mid --from soon, 'soon' is no time such as 83.4 or 1:23.4",
    "3, roll none.mid, no such file",
    "3, wave none.wav, there is no such file",
    "3, wave wav, is a directory",
    "3, wave /dev/null, is not a regular file",
    "4, wave song.mid, not a WAV file",
    "4, spectrum a.dls, not a WAV file",
    "4, roll sound.wav, sound.wav",
    "1, wave sound.wav -o no/a.png, there is no such folder"
  })
  void whatCannotBeDrawnIsOneLineAndAHint(int code, String line, String why) {
    Desk fresh = desk();
    assertThat(fresh.run(line.split(" "))).as(fresh.screen.err()).isEqualTo(code);
    assertThat(fresh.screen.err()).contains(why);
    assertThat(fresh.screen.err().lines()).hasSize(2);
    assertThat(fresh.screen.out()).isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @ParameterizedTest
  @CsvSource({"83.4, 83.4", "1:23.4, 83.4", "1:00:00, 3600", "0, 0"})
  void aTimeIsSecondsOrAsOnAClock(String text, double seconds) {
    assertThat(new ClockTime().convert(text)).isEqualTo(seconds);
  }

  @Test
  void theInputIsNotOverwritten() throws IOException {
    Files.move(folder.resolve("sound.wav"), folder.resolve("sound.png"));
    Desk fresh = desk();
    assertThat(fresh.run("wave", "sound.png", "-o", "sound.png")).isEqualTo(2);
    assertThat(fresh.screen.err()).contains("is the input sound.png");
  }
}
