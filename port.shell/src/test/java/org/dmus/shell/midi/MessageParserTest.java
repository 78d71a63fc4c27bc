package org.dmus.shell.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageParserTest {

  private static List<String> parsed(String typed) {
    return MessageParser.parse(List.of(typed.split(" "))).stream()
        .map(
            m ->
                m.delay100ns() / 10_000 + ":" + HexFormat.of().withUpperCase().formatHex(m.bytes()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "90 3C 64                | 0:903C64",
        "903c64 803C00           | 0:903C64 0:803C00",
        "0x90 0x3C 0x64          | 0:903C64",
        "F0 7E 7F 06 01 F7       | 0:F07E7F0601F7",
        "F8                      | 0:F8",
        "note C4                 | 0:903C64 500:803C00",
        "note C4 100 250ms ch 2  | 0:913C64 250:813C00",
        "note F#3 1.5s           | 0:903664 1500:803600",
        "note Bb2 80             | 0:902E50 500:802E00",
        "on 60 1                 | 0:903C01",
        "off G9                  | 0:807F64",
        "cc 7 100                | 0:B00764",
        "program 1 ch 16         | 0:CF00",
        "bend 0                  | 0:E00040",
        "bend -8192              | 0:E00000",
        "bend 8191               | 0:E07F7F",
        "pressure 5              | 0:D005",
        "start, wait 10ms, stop  | 0:FA 10:FC",
        "ch                      | error",
      })
  void wordsAndBytesBecomeMessages(String typed, String expected) {
    if (expected.equals("error")) {
      assertThatThrownBy(() -> parsed(typed)).hasMessageContaining("is no message");
    } else {
      assertThat(parsed(typed)).containsExactly(expected.split(" "));
    }
  }

  @Test
  void aPhraseBeginsWhenTheOneBeforeEndsAndKeepsItsChannel() {
    assertThat(parsed("program 5 ch 3, note C4 100 100ms, note E4 100 100ms"))
        .containsExactly("0:C204", "0:923C64", "100:823C00", "100:924064", "200:824000");
  }

  @Test
  void panicIsSustainSoundAndNotesOffOnEveryChannel() {
    assertThat(parsed("panic"))
        .hasSize(48)
        .startsWith("0:B04000", "0:B07800", "0:B07B00")
        .endsWith("0:BF7B00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "90 3C          | 90 3C: is cut off; such a message has 3 bytes",
        "90 3C 90       | 90 3C 90: 90 is no data byte; such a message has 3 bytes",
        "3C 64          | 3C: begins no message; the first byte is 80..FF, not F7",
        "F0 01          | F0 01: has no end; append F7",
        "F0 90 F7       | F0 90: 90 is no data byte; F7 ends a system exclusive message",
        "note H4        | H4: is no key; give C-1..G9, as in C4 or F#3, or 0..127",
        "note C4 200    | velocity 200: give 0..127",
        "note C4 100 5  | 5: is no time; give it as in 500ms or 1.5s",
        "cc 7           | cc 7: a value is missing; write: cc CONTROL VALUE [ch CHANNEL]",
        "program 0      | program 0: give 1..128",
        "note C4 ch 17  | channel 17: give 1..16",
        "start now      | start now: now is too much; write: start [ch CHANNEL]",
      })
  void whatCannotBeReadIsToldWithWhatWould(String typed, String message) {
    assertThatThrownBy(() -> parsed(typed)).hasMessage(message);
  }

  @Test
  void aMistypedWordIsToldTheNearest() {
    assertThatThrownBy(() -> parsed("nte C4"))
        .hasMessageStartingWith("nte: is no message, did you mean note; give bytes");
  }
}
