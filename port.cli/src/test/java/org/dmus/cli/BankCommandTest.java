package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsReader;
import org.dmus.dls.DlsWriter;
import org.dmus.dls.Level1Conversion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankCommandTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void createDesk() {
    desk = Banks.desk(folder);
  }

  private Map<String, Object> json() throws IOException {
    return JSON.std.mapFrom(desk.screen.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "info", "dump", "verify", "convert", "write"})
  void helpOfEveryActionFitsTheTerminalAndHasAnExample(String action) {
    assertThat(desk.run("bank", action, "--help")).isZero();
    assertThat(desk.screen.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(desk.screen.out()).contains("Example").contains("dmus bank " + action);
  }

  @Test
  void infoTellsWhatIsInABank() throws IOException {
    Banks.write(folder, "a.dls");
    assertThat(desk.run("bank", "info", "a.dls")).isZero();
    assertThat(desk.screen.out().lines().map(line -> line.replaceAll(" +", " ").strip()))
        .contains(
            "name: Käfer",
            "version: 1.2.3.4",
            "programs: 1",
            "drum kits: 1",
            "regions: 6",
            "waves: 5",
            "warnings: 0",
            "1:2 3 no Piano 5 0..90",
            "0:0 0 yes Kit 1 36..46");
  }

  @Test
  void infoTellsProgramsTheSame() throws IOException {
    Path file = Banks.write(folder, "a.dls");
    assertThat(desk.run("bank", "info", "a.dls", "--json")).isZero();
    assertThat(json())
        .containsEntry("name", "Käfer")
        .containsEntry("level", 1)
        .containsEntry("bytes", (int) Files.size(file))
        .containsEntry("soundBytes", 33 * (1 + 2 + 3 + 1 + 1));
    assertThat((List<?>) json().get("instruments")).hasSize(2);
  }

  @Test
  void aDumpForPeopleHasEverythingInItsUnit() throws IOException {
    Banks.write(folder, "a.dls");
    assertThat(desk.run("bank", "dump", "a.dls")).isZero();
    assertThat(desk.screen.out().lines().map(String::strip))
        .contains(
            "collection \"Käfer\" version 1.2.3.4 dialect DLS"
                + " id 00000000-0000-0001-0000-000000000002",
            "ICOP \"nobody\"",
            "instrument 0:0:0 drums \"Kit\"",
            "region keys 36..46 velocities 0..127 wave 1 key group 5 self non-exclusive layer 2",
            "sample root 60 tune -7 cents gain -0.10 dB options 1 loop FORWARD at 2 of 30 frames",
            "EG1 attack 0.4142 s",
            "LFO x CC1 to pitch 1.0 cents transform 0x4000",
            "wave 3 \"A_LAW\" A_LAW 8003 Hz 33 frames 0.004 s"
                + " id 00000000-0000-0005-0000-000000000003");
  }

  @Test
  void whatIsDumpedIsWrittenAgainByteForByte() throws IOException {
    Path original = Banks.write(folder, "a.dls");
    Files.createDirectory(folder.resolve("dump"));
    assertThat(
            desk.run(
                "bank", "dump", "a.dls", "--json", "-o", "dump/a.json", "--sounds", "dump/wav"))
        .as(desk.screen.err())
        .isZero();
    assertThat(folder.resolve("dump/wav")).isDirectoryContaining("glob:**/0004.wav");
    Files.move(folder.resolve("dump"), folder.resolve("elsewhere"));
    assertThat(desk.run("bank", "write", "elsewhere/a.json", "-o", "b.dls"))
        .as(desk.screen.err())
        .isZero();
    assertThat(folder.resolve("b.dls")).hasSameBinaryContentAs(original);
    assertThat(desk.screen.err()).contains("b.dls: 2 instruments, 5 waves");
  }

  @Test
  void convertingRepairsABankAndSaysSo() throws IOException {
    Banks.writeDamaged(folder, "a.dls");
    assertThat(desk.run("bank", "convert", "a.dls", "-o", "b.dls")).isZero();
    assertThat(desk.screen.err()).contains("dmus: warning: a.dls: repaired: RIFF_SIZE");
    DlsFile repaired = DlsReader.read(folder.resolve("b.dls"));
    assertThat(repaired.warnings()).isEmpty();
    assertThat(repaired.collection().id()).isEqualTo(repaired.collection().withContentId().id());
    assertThat(folder.resolve("b.dls.part")).doesNotExist();
  }

  @Test
  void aLevelForOldDevicesIsWrittenAndWhatItLosesIsTold() throws IOException {
    DlsCollection second = Banks.withFilter();
    DlsWriter.write(second, folder.resolve("a.dls"));
    assertThat(Level1Conversion.isLossless(second)).isFalse();
    assertThat(desk.run("bank", "convert", "a.dls", "-o", "b.dls", "--level", "1")).isZero();
    assertThat(desk.screen.err()).contains("1 connections are not of Level 1; dropped");
    DlsCollection first = DlsReader.read(folder.resolve("b.dls")).collection();
    assertThat(Level1Conversion.isLossless(first)).isTrue();
    assertThat(desk.run("bank", "convert", "a.dls", "-o", "c.dls", "--level", "3")).isEqualTo(2);
    assertThat(desk.screen.err()).contains("--level: 3 is no level of DLS", "hint: give 1 or 2");
  }

  @Test
  void nothingIsOverwrittenUnlessForced() throws IOException {
    Banks.write(folder, "a.dls");
    Files.writeString(folder.resolve("b.dls"), "mine");
    assertThat(desk.run("bank", "convert", "a.dls", "-o", "b.dls")).isEqualTo(1);
    assertThat(desk.screen.err().lines())
        .containsExactly(
            "dmus: " + folder.resolve("b.dls") + ": it is there already",
            "hint: name another file, or add -f");
    assertThat(folder.resolve("b.dls")).hasContent("mine");
    assertThat(desk.run("bank", "convert", "a.dls", "-o", "b.dls", "-f")).isZero();
    assertThat(DlsReader.read(folder.resolve("b.dls")).warnings()).isEmpty();
  }

  @Test
  void aBankCanBeRepairedInPlace() throws IOException {
    Path file = Banks.writeDamaged(folder, "a.dls");
    assertThat(desk.run("bank", "convert", "a.dls", "-o", "a.dls", "--force")).isZero();
    assertThat(DlsReader.read(file).warnings()).isEmpty();
  }

  @Test
  void aBankOfNoUseIsOneLineAndAHint() throws IOException {
    Files.writeString(folder.resolve("a.dls"), "no bank at all");
    for (String action : List.of("info", "dump", "convert -o b.dls")) {
      Desk fresh = Banks.desk(folder);
      assertThat(fresh.run(("bank " + action + " a.dls").split(" "))).isEqualTo(4);
      assertThat(fresh.screen.err().lines()).hasSize(2);
      assertThat(fresh.screen.err())
          .contains("a.dls: neither a DLS file nor a SoundFont")
          .contains("hint: ");
    }
    assertThat(folder.resolve("b.dls")).doesNotExist();
  }

  @Test
  void aFolderThatIsNotThereIsNamed() throws IOException {
    Banks.write(folder, "a.dls");
    assertThat(desk.run("bank", "convert", "a.dls", "-o", "no/b.dls")).isEqualTo(1);
    assertThat(desk.screen.err()).contains("there is no such folder");
  }
}
