package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankVerifyTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void createBanks() throws IOException {
    desk = Banks.desk(folder);
    Banks.write(folder, "good.dls");
    Banks.writeDamaged(folder, "damaged.dls");
    Files.writeString(folder.resolve("useless.dls"), "no bank at all");
  }

  @Test
  void aGoodBankPasses() {
    assertThat(desk.run("bank", "verify", "--strict", "good.dls")).isZero();
    assertThat(desk.screen.out()).contains("good.dls: as the standard has it");
  }

  @Test
  void aRepairIsToldWithItsPlaceAndItsCure() {
    assertThat(desk.run("bank", "verify", "damaged.dls")).isZero();
    List<String> lines = desk.screen.out().lines().toList();
    assertThat(lines.get(0)).endsWith("damaged.dls: usable, 1 repair");
    assertThat(lines.get(1)).startsWith("  RIFF_SIZE").contains("at byte 4: ");
    assertThat(lines.get(2)).startsWith("    cure: ");
  }

  @Test
  void strictlyARepairIsAFailedVerification() {
    assertThat(desk.run("bank", "verify", "--strict", "damaged.dls")).isEqualTo(9);
  }

  @Test
  void aUselessBankIsMalformedAndItsPlaceIsTold() {
    assertThat(desk.run("bank", "verify", "useless.dls")).isEqualTo(4);
    assertThat(desk.screen.out())
        .contains("useless.dls: cannot be used")
        .contains("  UNUSABLE at byte 0: ")
        .contains("    cure: ");
  }

  @Test
  void ofManyEachIsToldAndAMissingOneDoesNotEndIt() {
    assertThat(desk.run("bank", "verify", "none.dls", "good.dls", "useless.dls")).isEqualTo(7);
    assertThat(desk.screen.out()).contains("good.dls: as").contains("useless.dls: cannot");
    assertThat(desk.screen.err()).startsWith("dmus: none.dls: there is no such file");
  }

  @Test
  void aMissingBankAloneIsNotFound() {
    assertThat(desk.run("bank", "verify", "none.dls")).isEqualTo(3);
  }

  @Test
  void programsGetTheSame() throws IOException {
    assertThat(desk.run("bank", "verify", "--json", "damaged.dls")).isZero();
    Map<String, Object> told = JSON.std.mapFrom(desk.screen.out());
    assertThat(told).containsEntry("usable", true);
    Map<?, ?> departure = (Map<?, ?>) ((List<?>) told.get("departures")).get(0);
    assertThat(departure.get("fault")).isEqualTo("RIFF_SIZE");
    assertThat(departure.get("offset")).isEqualTo(4);
    assertThat(departure.get("cure")).asString().isNotBlank();
  }
}
