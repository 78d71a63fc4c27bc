package org.dmus.shell.midi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageWordsTest {

  @ParameterizedTest
  @CsvSource({
    "903C64, note on C4 v100 ch 1",
    "9F0001, note on C-1 v1 ch 16",
    "903C00, note off C4 v0 ch 1",
    "817F40, note off G9 v64 ch 2",
    "A04550, key pressure A4 80 ch 1",
    "B00764, volume 100 ch 1",
    "B91405, control 20 5 ch 10",
    "C000, program 1 ch 1",
    "D240, channel pressure 64 ch 3",
    "E00040, pitch bend +0 ch 1",
    "E00000, pitch bend -8192 ch 1",
    "E07F7F, pitch bend +8191 ch 1",
    "F135, time code quarter frame 53",
    "F20108, song position 1025",
    "F303, song select 3",
    "F6, tune request",
    "F8, clock",
    "FA, start",
    "FB, continue",
    "FC, stop",
    "FE, active sensing",
    "FF, reset",
    "F4, undefined F4",
    "F07E7F0901F7, sysex 6 bytes: F0 7E 7F 09 01 F7",
    "90, data 1 byte: 90",
    "3C, data 1 byte: 3C",
    "90BCE4, note on C4 v100 ch 1"
  })
  void messagesAreToldInWords(String hex, String words) {
    assertThat(words(hex, hex.length() / 2)).isEqualTo(words);
  }

  @Test
  void whatIsCutOffOrChainedIsToldByItsLength() {
    assertThat(words("F041101642", 200)).isEqualTo("sysex 200 bytes: F0 41 10 16 42 ...");
    assertThat(words("903C64B0", 6)).isEqualTo("note on C4 v100 ch 1, and 3 bytes more");
    assertThat(words("", 0)).isEqualTo("nothing");
  }

  private static String words(String hex, int bytes) {
    return MessageWords.of(HexFormat.of().parseHex(hex), bytes);
  }
}
