package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankWriteTest {
  @TempDir Path folder;
  private String json;

  @BeforeEach
  void dump() throws IOException {
    Banks.write(folder, "a.dls");
    Desk desk = Banks.desk(folder);
    desk.run("bank", "dump", "a.dls", "--json", "-o", "a.json", "--sounds", "wav");
    json = Files.readString(folder.resolve("a.json"));
  }

  private Desk write(String text) throws IOException {
    Files.writeString(folder.resolve("b.json"), text);
    Desk desk = Banks.desk(folder);
    int code = desk.run("bank", "write", "b.json", "-o", "b.dls");
    assertThat(code).as(desk.screen.err()).isEqualTo(4);
    assertThat(folder).isDirectoryNotContaining("glob:**/b.dls*");
    assertThat(desk.screen.err().lines()).hasSize(2);
    return desk;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"keyLow\" : 20,|\"keyLow\" : \"low\",|collection.instruments[0].regions[1].keyLow: is low",
        "\"keyLow\" : 20,||collection.instruments[0].regions[1].keyLow: is missing",
        "\"keyLow\" : 20,|\"keyLo\" : 20,|regions[1]: does not know \"keyLo\"",
        "\"program\" : 3,|\"program\" : 300,|instruments[0].patch: patch 1:2:300 has a number",
        "\"FORWARD\"|\"BACKWARD\"|regions[0].sample.loop.type: is BACKWARD",
        "\"length\" : 30|\"length\" : 30000|written out, ",
        "\"tableIndex\" : 4|\"tableIndex\" : 40|wave link 40 outside pool of 5 waves",
        "wav/0002.wav|wav/2.wav|waves[2].samples.file: wav/2.wav: there is no such file",
        "\"wav/0002.wav\"|null|waves[2].samples.file: names no WAV file",
        "dmus-bank-1|dmus-bank-9|format: is not \"dmus-bank-1\"",
        "\"collection\" : {|\"collection\" {|line 3",
        "0001-0000-000000000002|0001-000|collection.id: is 00000000-0000-0001-000"
      })
  void whatCannotBeWrittenIsNamedWithItsPlace(String from, String to, String told)
      throws IOException {
    assertThat(json).contains(from);
    String changed = json.replaceFirst(Pattern.quote(from), to == null ? "" : to);
    assertThat(write(changed).screen.err()).contains("dmus: b.json: ").contains(told);
  }

  @Test
  void aSoundOfTheWrongKindIsNamedWithItsCure() throws IOException {
    Path wave = folder.resolve("wav/0001.wav");
    byte[] bytes = Files.readAllBytes(wave);
    bytes[22] = 2;
    Files.write(wave, bytes);
    assertThat(write(json).screen.err())
        .contains("wav/0001.wav: not mono")
        .contains("hint: give a mono WAV");
  }

  @Test
  void whatIsNoJsonIsNotThereOrIsAFolderIsSaid() throws IOException {
    assertThat(write("").screen.err()).contains("b.json: ");
    assertThat(write("[]").screen.err()).contains("b.json: ");
    assertThat(write("null").screen.err()).contains("b.json: format: is not");
    Desk desk = Banks.desk(folder);
    assertThat(desk.run("bank", "write", "none.json", "-o", "b.dls")).isEqualTo(3);
    assertThat(desk.screen.err()).startsWith("dmus: none.json: there is no such file");
  }
}
