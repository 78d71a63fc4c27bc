package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputNamingTest {
  @TempDir Path directory;
  private OutputNaming naming;

  @BeforeEach
  void create() {
    naming = new OutputNaming(directory, Optional.of(directory.resolve("gm.dls")), ".wav");
  }

  private static List<SongSource> songs(String... songs) {
    return named(List.of(songs));
  }

  private static List<SongSource> named(List<String> songs) {
    return songs.stream().map(SongSource::named).toList();
  }

  private List<String> outputs(List<String> songs, String output) {
    return naming.tasks(named(songs), output).stream().map(RenderTask::output).toList();
  }

  @Test
  void withoutAnOutputTheSongsNameIsUsedInTheCurrentDirectory() {
    assertThat(outputs(List.of("music/a.mid", "b.KAR", "c.rmi", "d.song"), null))
        .containsExactly("a.wav", "b.wav", "c.wav", "d.song.wav");
    assertThat(outputs(List.of("-"), null)).containsExactly("stdin.wav");
  }

  @Test
  void namesThatAreMadeUpEndAsTheirTypeDoes() {
    naming = new OutputNaming(directory, Optional.empty(), ".flac");
    assertThat(outputs(List.of("x/a.mid", "y/a.mid"), null)).containsExactly("a.flac", "a-2.flac");
    assertThat(outputs(List.of("a.mid"), "b.wav")).containsExactly("b.wav");
  }

  @Test
  void oneSongGoesWhereTheUserSays() {
    assertThat(outputs(List.of("a.mid"), "x/b.wav")).containsExactly("x/b.wav");
    assertThat(outputs(List.of("a.mid"), "-")).containsExactly("-");
  }

  @Test
  void aDirectoryTakesSongsUnderTheirNames() throws IOException {
    Files.createDirectory(directory.resolve("there"));
    assertThat(outputs(List.of("a.mid"), "there"))
        .containsExactly(Path.of("there/a.wav").toString());
  }

  @Test
  void aDirectoryForSeveralSongsIsCreated() {
    assertThat(outputs(List.of("a.mid", "b.mid"), "new"))
        .containsExactly(Path.of("new/a.wav").toString(), Path.of("new/b.wav").toString());
    assertThat(directory.resolve("new")).isDirectory();
  }

  @Test
  void severalSongsDoNotBecomeAFolderThatIsNamedLikeASound() {
    assertThatThrownBy(() -> outputs(List.of("a.mid", "b.mid"), "x.FLAC"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("x.FLAC");
    assertThat(directory.resolve("x.FLAC")).doesNotExist();
    assertThat(outputs(List.of("a.mid", "b.mid"), "x.flac/")).hasSize(2);
  }

  @Test
  void songsOfOneNameAreNumbered() {
    assertThat(outputs(List.of("x/a.mid", "y/a.mid", "a-2.mid", "z/a.kar"), null))
        .containsExactly("a.wav", "a-2.wav", "a-2-2.wav", "a-3.wav");
  }

  @Test
  void theSongOfAnotherOutputIsNotOverwritten() throws IOException {
    Files.createFile(directory.resolve("a.wav"));
    assertThatThrownBy(() -> naming.tasks(songs("x/a.mid", "a.wav"), null))
        .hasMessage("a.wav: is the song a.wav");
  }

  @Test
  void theBankIsNotOverwritten() throws IOException {
    Path bank = Files.createFile(directory.resolve("gm.dls"));
    Files.createLink(directory.resolve("b.wav"), bank);
    assertThatThrownBy(() -> naming.tasks(songs("a.mid"), "gm.dls"))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("gm.dls: is the bank " + bank);
    assertThatThrownBy(() -> naming.tasks(songs("a.mid"), "b.wav"))
        .hasMessage("b.wav: is the bank " + bank);
  }

  @Test
  void aNameThatIsEmptyIsNoSong() {
    assertThatThrownBy(() -> naming.tasks(songs(""), null)).hasMessage("SONG: its name is empty");
  }

  @Test
  void theSongItselfIsNotOverwritten() throws IOException {
    Files.createFile(directory.resolve("a.mid"));
    assertThatThrownBy(() -> naming.tasks(songs("a.mid"), "./a.mid"))
        .hasMessage("./a.mid: is the song a.mid");
  }

  @Test
  void theSongIsNotOverwrittenThroughALink() throws IOException {
    Path song = Files.createFile(directory.resolve("a.mid"));
    Files.createSymbolicLink(directory.resolve("b.wav"), song);
    assertThatThrownBy(() -> naming.tasks(songs("a.mid"), "b.wav"))
        .hasMessage("b.wav: is the song a.mid");
  }

  @Test
  void standardOutputTakesOneSongOnly() {
    assertThatThrownBy(() -> naming.tasks(songs("a.mid", "b.mid"), "-"))
        .hasMessage("-o -: takes one song only");
  }
}
