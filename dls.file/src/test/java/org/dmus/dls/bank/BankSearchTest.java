package org.dmus.dls.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsReadOptions;
import org.dmus.dls.DlsWriter;
import org.dmus.dls.soundfont.FontBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankSearchTest {
  private static final Optional<Path> UNNAMED = Optional.empty();

  @TempDir private Path root;
  private final Map<String, String> variables = new HashMap<>();
  private String configured = "";
  private Optional<BuiltInBank> builtIn = Optional.of(new Built());

  @Test
  void theExplicitBankGoesBeforeAllOthers() throws IOException {
    placeEverywhere();
    Path mine = write("mine.dls", "Mine");

    LoadedBank loaded = search().load(Optional.of(mine));

    assertThat(loaded.entry().name()).isEqualTo("Mine");
    assertThat(loaded.entry().origin()).isEqualTo(BankOrigin.EXPLICIT);
    assertThat(loaded.entry().location()).isEqualTo(mine.toString());
    assertThat(loaded.entry().sizeBytes()).isEqualTo(Files.size(mine));
  }

  @Test
  void theListShowsEveryOriginInOrderAndOneChosen() throws IOException {
    placeEverywhere();

    List<BankEntry> entries = search().list(UNNAMED);

    assertThat(entries)
        .extracting(BankEntry::name)
        .containsExactly("Environment", "Configured", "Home", "System", "Built");
    assertThat(entries)
        .extracting(BankEntry::chosen)
        .containsExactly(true, false, false, false, false);
    assertThat(entries.get(0).reason()).isEqualTo("named by DMUS_BANK");
    assertThat(entries.get(4).reason()).isEqualTo("built in, but one above goes first");
  }

  @Test
  void eachOriginTakesOverWhenTheOneBeforeItIsAbsent() throws IOException {
    placeEverywhere();

    variables.remove(BankPlaces.VARIABLE);
    assertThat(chosen()).isEqualTo("Configured");
    configured = "";
    assertThat(chosen()).isEqualTo("Home");
    Files.delete(root.resolve("home/.local/share/sounds/dls/home.dls"));
    assertThat(chosen()).isEqualTo("System");
    Files.delete(root.resolve("usr/share/sounds/dls/system.dls"));
    assertThat(chosen()).isEqualTo("Built");
  }

  @Test
  void windowsAndMacOsBanksAreFound() throws IOException {
    variables.put("SystemRoot", root.resolve("Windows").toString());
    write("Windows/system32/drivers/gm.dls", "Roland");
    write(
        "System/Library/Components/CoreAudio.component/Contents/Resources/gs_instruments.dls",
        "QuickTime");

    assertThat(search().list(UNNAMED))
        .extracting(BankEntry::name)
        .containsExactly("Roland", "QuickTime", "Built");
  }

  @Test
  void anUnreadableSystemBankIsPassedOverAndSaysWhy() throws IOException {
    write("usr/share/sounds/dls/a.dls", "A");
    cut(root.resolve("usr/share/sounds/dls/a.dls"));
    write("usr/share/sounds/dls/b.dls", "B");

    assertThat(chosen()).isEqualTo("B");
    BankEntry first = search().list(UNNAMED).get(0);
    assertThat(first.chosen()).isFalse();
    assertThat(first.problem()).hasValueSatisfying(text -> assertThat(text).contains("cut short"));
  }

  @Test
  void aNamedBankIsNeverSilentlyReplaced() throws IOException {
    placeEverywhere();
    Path missing = root.resolve("missing.dls");
    variables.put(BankPlaces.VARIABLE, missing.toString());

    assertThatThrownBy(() -> search().load(UNNAMED))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(
            missing
                + ": there is no such file; give the path of a DLS or SoundFont sound bank (*.dls, *.sf2, *.sf3)");
    BankEntry first = search().list(UNNAMED).get(0);
    assertThat(first.chosen()).isTrue();
    assertThat(first.problem()).isPresent();
  }

  @Test
  void aDirectoryAnEmptyFileATextAndACutBankNameFileAndCure() throws IOException {
    Path empty = Files.createFile(root.resolve("empty.dls"));
    Path text = Files.writeString(root.resolve("text.dls"), "This is no sound bank at all.");
    Path cut = write("cut.dls", "Cut");
    cut(cut);

    assertThatThrownBy(() -> search().load(Optional.of(root)))
        .hasMessage(
            root
                + ": is a directory; give the path of a DLS or SoundFont sound bank (*.dls, *.sf2, *.sf3)");
    assertRefused(
        empty, "the file is empty", "give a DLS or SoundFont sound bank (*.dls, *.sf2, *.sf3)");
    assertRefused(
        text,
        "neither a DLS file nor a SoundFont: it does not begin with 'RIFF....DLS ' or 'RIFF....sfbk'",
        "give a DLS or SoundFont sound bank (*.dls, *.sf2, *.sf3)");
    assertRefused(cut, "the file is cut short", "the file is damaged; get it again");
  }

  @Test
  void aSoundFontOfAWellKnownPlaceGoesBeforeTheBuiltInBank() throws IOException {
    Path folder = Files.createDirectories(root.resolve("usr/share/sounds/sf2"));
    Files.write(folder.resolve("font.sf2"), new FontBuilder().bytes());

    assertThat(chosen()).isEqualTo("Font");
  }

  @Test
  void foldersOfSharedDataAreThoseOfTheEnvironment() {
    Map<String, String> variables = Map.of("XDG_DATA_HOME", "/own", "XDG_DATA_DIRS", "/a:/b");
    List<Path> places = BankPlaces.of(variables, Path.of("/"), Path.of("/home/me"), "").system();

    assertThat(places)
        .startsWith(Path.of("/own/sounds/dls"), Path.of("/own/sounds/sf2"))
        .contains(Path.of("/a/soundfonts"), Path.of("/b/sounds/sf2"))
        .noneMatch(place -> place.startsWith("/usr"));
  }

  @Test
  void aDamagedSoundFontOfAWellKnownPlaceIsPassedOver() throws IOException {
    Path folder = Files.createDirectories(root.resolve("usr/share/sounds/sf2"));
    Files.writeString(folder.resolve("font.sf2"), "RIFF\4\0\0\0sfbk");

    assertThat(search().list(UNNAMED).get(0).problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("no chunk 'ifil'"));
    assertThat(chosen()).isEqualTo("Built");
  }

  @Test
  void whatWasRepairedIsToldInSentencesAndForbiddenToTheStrict() throws IOException {
    Path longer = write("usr/share/soundfonts/longer.dls", "Longer");
    Files.write(longer, new byte[2], StandardOpenOption.APPEND);
    String fault = "RIFF header ends the file at byte 92, it has 94";

    assertThat(search().load(UNNAMED).warnings())
        .containsExactly(longer + ": " + fault + " (chunk 'RIFF' at byte 4)");
    assertThatThrownBy(() -> search().load(UNNAMED, DlsReadOptions.STRICT))
        .isInstanceOf(DlsFormatException.class)
        .hasMessageContaining(longer + ": " + fault + " (chunk 'RIFF' at byte 4); ");
  }

  @Test
  void whatWasLoadedIsNotReadAgainWhileItsFileStaysAsItIs() throws IOException {
    Path mine = write("mine.dls", "Mine");
    BankSearch search = search();
    DlsFile first = search.load(Optional.of(mine)).file();
    assertThat(search.load(Optional.of(mine)).file()).isSameAs(first);

    FileTime before = Files.getLastModifiedTime(mine);
    write("mine.dls", "Fine");
    Files.setLastModifiedTime(mine, FileTime.from(before.toInstant().plusSeconds(1)));

    assertThat(search.load(Optional.of(mine)).entry().name()).isEqualTo("Fine");
  }

  @Test
  void whatIsReadStrictlyIsNotWhatWasRepaired() throws IOException {
    Path mine = write("mine.dls", "Mine");
    BankSearch search = search();
    DlsFile lenient = search.load(Optional.of(mine)).file();
    assertThat(search.load(Optional.of(mine), DlsReadOptions.STRICT).file()).isNotSameAs(lenient);
  }

  @Test
  void ofABankThatWentNothingIsKept() throws IOException {
    BankSearch search = search();
    DlsFile first = search.load(UNNAMED).file();
    assertThat(search.load(UNNAMED).file()).isSameAs(first);
    search.forget();
    assertThat(search.load(UNNAMED).file()).isNotSameAs(first);
  }

  @Test
  void withoutAnyBankTheErrorSaysWhatToDo() {
    builtIn = Optional.empty();

    assertThat(search().list(UNNAMED)).isEmpty();
    assertThatThrownBy(() -> search().load(UNNAMED))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("name one with -b/--bank or DMUS_BANK");
  }

  private void assertRefused(Path file, String what, String cure) {
    assertThatThrownBy(() -> search().load(Optional.of(file)))
        .isInstanceOfSatisfying(
            DlsFormatException.class,
            refused -> {
              assertThat(refused.file()).isEqualTo(file.toString());
              assertThat(refused.what()).isEqualTo(what);
              assertThat(refused.cure()).isEqualTo(cure);
            });
  }

  private void placeEverywhere() throws IOException {
    variables.put(BankPlaces.VARIABLE, write("environment.dls", "Environment").toString());
    configured = write("configured.dls", "Configured").toString();
    write("home/.local/share/sounds/dls/home.dls", "Home");
    write("usr/share/sounds/dls/system.dls", "System");
  }

  private String chosen() throws IOException {
    return search().load(UNNAMED).entry().name();
  }

  private BankSearch search() {
    BankPlaces places = BankPlaces.of(variables, root, root.resolve("home"), configured);
    return new BankSearch(places, () -> builtIn);
  }

  private Path write(String path, String name) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bank(name));
  }

  private static void cut(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
  }

  private static byte[] bank(String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DlsWriter.write(
        new DlsCollection(List.of(), List.of(), DlsInfo.named(name), Optional.empty(), 0), out);
    return out.toByteArray();
  }

  private static final class Built implements BuiltInBank {
    @Override
    public String name() {
      return "Built";
    }

    @Override
    public ByteBuffer open() throws IOException {
      return ByteBuffer.wrap(bank("Built"));
    }
  }
}
