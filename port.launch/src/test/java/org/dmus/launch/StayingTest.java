package org.dmus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StayingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"shell", "SHELL", "serve", "--data /x shell", "--debug serve", "shell --data=/x"})
  void theConsoleAndTheServerStay(String line) {
    assertThat(Staying.asks(line.split(" "))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "render shell",
        "list ports",
        "shell -c ports",
        "shell -cports",
        "shell --command=ports",
        "shell --command ports",
        "--data shell list",
        "-l",
        "--data"
      })
  void everythingElseEnds(String line) {
    assertThat(Staying.asks(line.split(" "))).isFalse();
  }
}
