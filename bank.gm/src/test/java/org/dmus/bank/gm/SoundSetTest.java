package org.dmus.bank.gm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dmus.bank.gm.generate.BankAssembly;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWriter;
import org.dmus.dls.Patch;
import org.junit.jupiter.api.Test;

class SoundSetTest {
  private static final int LIMIT_BYTES = 4_000_000;

  @Test
  void everyMelodicProgramIsThereUnderANameOfItsOwn() {
    List<DlsInstrument> melodic = BuiltBank.melodic();

    assertThat(melodic)
        .extracting(DlsInstrument::patch)
        .containsExactlyElementsOf(IntStream.range(0, 128).mapToObj(Patch::melodic).toList());
    assertThat(melodic).extracting(DlsInstrument::name).doesNotHaveDuplicates().doesNotContain("");
    assertThat(BuiltBank.program(1).name()).isEqualTo("Acoustic Grand Piano");
    assertThat(BuiltBank.program(128).name()).isEqualTo("Gunshot");
  }

  @Test
  void everyKeyOfEveryMelodicProgramHasARegion() {
    for (DlsInstrument instrument : BuiltBank.melodic()) {
      for (int key = 0; key < 128; key++) {
        assertThat(matching(instrument, key)).as(instrument.name() + " " + key).isNotEmpty();
      }
    }
  }

  @Test
  void everyKeyOfTheGeneralMidiKitHasItsDrum() {
    for (int key = 35; key <= 81; key++) {
      assertThat(matching(BuiltBank.kit(), key)).as("key " + key).hasSize(1);
    }
  }

  @Test
  void everyKeyOfTheEffectsKitOfGeneralMidi2HasItsNoise() {
    DlsInstrument effects =
        BuiltBank.COLLECTION.instruments().stream()
            .filter(i -> i.patch().equals(Patch.drums(56)))
            .findFirst()
            .orElseThrow();
    for (int key = 39; key <= 84; key++) {
      assertThat(matching(effects, key)).as("key " + key).hasSize(1);
    }
  }

  @Test
  void whatSharesAStickOrAMouthIsExclusive() {
    int[][] groups = {{42, 44, 46}, {71, 72}, {73, 74}, {78, 79}, {80, 81}};
    for (int[] group : groups) {
      assertThat(IntStream.of(group).map(k -> matching(BuiltBank.kit(), k).get(0).keyGroup()))
          .as("key group of key " + group[0])
          .doesNotContain(0)
          .hasSize(group.length)
          .containsOnly(matching(BuiltBank.kit(), group[0]).get(0).keyGroup());
    }
  }

  @Test
  void theFileIsSmall() {
    assertThat(BuiltBank.BYTES.length).isLessThanOrEqualTo(LIMIT_BYTES);
  }

  @Test
  void theSameBankIsGeneratedAgain() throws IOException {
    ByteArrayOutputStream again = new ByteArrayOutputStream();

    DlsWriter.write(BankAssembly.generalMidi(), again);

    assertThat(again.toByteArray()).isEqualTo(BuiltBank.BYTES);
  }

  private static List<DlsRegion> matching(DlsInstrument instrument, int key) {
    return instrument.regions().stream().filter(r -> r.matches(key, 100)).toList();
  }
}
