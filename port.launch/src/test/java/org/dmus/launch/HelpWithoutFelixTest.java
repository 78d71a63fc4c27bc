package org.dmus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpWithoutFelixTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "render --help", "-V", "render song.mid -h"})
  void helpAndTheVersionNeedNoFramework(String line) {
    assertThat(HelpWithoutFelix.applies(words(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"render song.mid", "list ports", "shell"})
  void workNeedsTheFramework(String line) {
    assertThat(HelpWithoutFelix.applies(words(line))).isFalse();
  }

  private static String[] words(String line) {
    return line.isEmpty() ? new String[0] : line.split(" ");
  }
}
