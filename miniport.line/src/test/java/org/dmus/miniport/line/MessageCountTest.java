package org.dmus.miniport.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageCountTest {

  private final MessageCount count = new MessageCount();

  @ParameterizedTest
  @CsvSource({
    "90 3C 40, 1",
    "90 3C 40 3E 40 40, 2",
    "C0 05 06, 2",
    "90 3C F8 40, 2",
    "F0 01 F8 02 F7, 2",
    "F0 01 02 90 3C 40, 1",
    "F6 F1 10 F2 01 02 F3 00, 4",
    "3C 40 F4 F5 F7, 0",
    "F0 F7 01 02, 1",
    "F1 10 20, 1",
    "FE FF, 2"
  })
  void wholeMessagesCount(String hex, long expected) {
    for (String one : hex.split(" ")) {
      take(Integer.parseInt(one, 16));
    }
    assertThat(count.messages()).isEqualTo(expected);
  }

  @Test
  void onlyThePartThatIsGivenCounts() {
    count.take(new byte[] {(byte) 0xF8, (byte) 0x90, 60, 100, (byte) 0xF8}, 1, 3);
    assertThat(count.messages()).isEqualTo(1);
  }

  private void take(int value) {
    count.take(new byte[] {(byte) value}, 0, 1);
  }
}
