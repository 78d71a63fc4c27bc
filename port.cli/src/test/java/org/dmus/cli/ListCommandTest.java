package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dmus.shell.Inventory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCommandTest {
  private final Desk desk = new Desk(Path.of("")).with(Inventory.class, new FakeInventory());

  @ParameterizedTest
  @ValueSource(strings = {"list", "list ports", "-l", "ENUM PORTS"})
  void portsAreListedInATableOnStandardOutput(String line) {
    assertThat(desk.run(line.split(" "))).isZero();
    assertThat(desk.screen.out().lines())
        .containsExactly(
            "NAME  STATE    PINS  OPEN PINS",
            "uart  waiting  out           0",
            "uart: no miniport");
    assertThat(desk.screen.err()).isEmpty();
  }

  @Test
  void jsonHasTheSameRows() {
    assertThat(desk.run("list", "--json")).isZero();
    assertThat(desk.screen.out())
        .startsWith("[{")
        .contains("\"name\":\"uart\"", "\"state\":\"waiting\"", "\"openPins\":0");
  }

  @Test
  void anEmptyListIsSaidToBeEmptyAndIsNoFailure() {
    assertThat(desk.run("list", "miniports")).isZero();
    assertThat(desk.screen.out()).isEmpty();
    assertThat(desk.screen.err()).isEqualToNormalizingNewlines("no miniports\n");
  }

  @Test
  void banksAreListedAsIfOneWereNamed() {
    assertThat(desk.run("bank", "list", "-b", "my.dls")).isZero();
    assertThat(desk.screen.out()).contains("my.dls").contains("yes");
  }
}
