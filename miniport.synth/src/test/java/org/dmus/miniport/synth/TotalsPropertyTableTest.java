package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.miniport.synth.PropertyClient.bytes;

import java.util.List;
import java.util.Map;
import org.dmus.dls.Patch;
import org.dmus.ks.IgnoredMessage;
import org.dmus.ks.KsGuids;
import org.dmus.ks.KsState;
import org.dmus.ks.MissingKey;
import org.dmus.ks.MissingProgram;
import org.dmus.ks.NtStatus;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthTotals;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;

class TotalsPropertyTableTest {
  private final Rig rig =
      new Rig(
              new TestBank()
                  .add(Patch.melodic(0), TestBank.ranged(TestBank.DC, 0, 99, 1, 127))
                  .build(),
              Map.of("polyphony", 2))
          .running();

  private final PropertyClient client =
      new PropertyClient(rig.miniport, KsGuids.PROPSETID_DMUS_SYNTH, rig.music);

  private List<MissingProgram> missing() {
    int most = MissingProgram.HEADER_BYTES + MissingProgram.MOST * MissingProgram.BYTES;
    assertThat(client.get(SynthProperties.MISSING_PROGRAMS, most, bytes(0)))
        .isEqualTo(NtStatus.SUCCESS);
    return MissingProgram.from(client.value);
  }

  private SynthTotals totals() {
    assertThat(client.get(SynthProperties.RENDER_TOTALS, SynthTotals.BYTES, bytes(0)))
        .isEqualTo(NtStatus.SUCCESS);
    return SynthTotals.from(client.value);
  }

  @Test
  void nothingIsMissingWhereEveryNoteSounds() {
    rig.put(-1, 0x90, 60, 100);
    rig.render(10);
    assertThat(missing()).isEmpty();
    assertThat(totals()).isEqualTo(new SynthTotals(1, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void programsThatNoBankHasAreNamedInTheOrderOfTheirFirstNotes() {
    rig.put(-1, 0x90 | 9, 38, 100);
    rig.put(-1, 0xB0 | 3, 0, 8);
    rig.put(-1, 0xB0 | 3, 32, 2);
    rig.put(-1, 0xC0 | 3, 77);
    rig.put(-1, 0x90 | 3, 60, 100);
    rig.put(-1, 0x90 | 3, 61, 100);
    rig.put(-1, 0x90 | 9, 40, 100);
    rig.put(-1, 0x90 | 9, 40, 0);
    rig.render(10);
    assertThat(rig.heard()).isEmpty();
    assertThat(missing())
        .containsExactly(
            new MissingProgram(true, 0, 0, 0, 2), new MissingProgram(false, 8, 2, 77, 2));
    assertThat(totals().missingNotes()).isEqualTo(4);
  }

  @Test
  void aProgramChangeWithoutANoteMissesNothing() {
    rig.put(-1, 0xC0, 99);
    rig.render(10);
    assertThat(missing()).isEmpty();
  }

  @Test
  void keysThatTheInstrumentDoesNotHaveAreNamedButItsProgramIsThere() {
    rig.put(-1, 0x90, 100, 100);
    rig.put(-1, 0x90, 127, 100);
    rig.put(-1, 0x90, 100, 100);
    rig.render(10);
    assertThat(rig.heard()).isEmpty();
    assertThat(missing()).isEmpty();
    int most = MissingProgram.HEADER_BYTES + MissingKey.MOST * MissingKey.BYTES;
    assertThat(client.get(SynthProperties.MISSING_KEYS, most, bytes(0)))
        .isEqualTo(NtStatus.SUCCESS);
    assertThat(MissingKey.from(client.value))
        .containsExactly(
            new MissingKey(new MissingProgram(false, 0, 0, 0, 2), 100),
            new MissingKey(new MissingProgram(false, 0, 0, 0, 1), 127));
    assertThat(totals().missingNotes()).isEqualTo(3);
  }

  @Test
  void kindsOfMessagesThatDidNothingAreNamedInTheOrderOfTheFirst() {
    rig.put(-1, 0xF0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x03, 0x00, 0x01, 0x10, 0x2C, 0xF7);
    rig.put(-1, 0xB0, 94, 64);
    rig.put(-1, 0xF0, 0x43, 0x11, 0x4C, 0x02, 0x01, 0x60, 0x42, 0xF7);
    rig.put(-1, 0xF0, 0x7E, 0x7F, 0x06, 0x01, 0xF7);
    rig.put(-1, 0xF0, 0x00, 0x20, 0x33, 0x01, 0x02, 0xF7);
    rig.put(-1, 0xB3, 94, 10);
    rig.put(-1, 0x90, 60, 100);
    rig.put(-1, 0xB0, 94, 64);
    rig.render(10);
    int most = MissingProgram.HEADER_BYTES + IgnoredMessage.MOST * IgnoredMessage.BYTES;
    assertThat(client.get(SynthProperties.IGNORED_MESSAGES, most, bytes(0)))
        .isEqualTo(NtStatus.SUCCESS);
    assertThat(IgnoredMessage.from(client.value))
        .extracting(each -> each.name() + " x " + each.messages())
        .containsExactly(
            "F0 41 .. 42 12 40 03 00 x 1",
            "CC94 x 3",
            "F0 43 10 4C 02 01 60 x 1",
            "F0 7E .. 06 01 x 1",
            "F0 00 20 33 x 1");
    assertThat(totals().ignoredMessages()).isEqualTo(7);
  }

  @Test
  void stolenNotesAreNotLostOnes() {
    for (int key = 60; key < 65; key++) {
      rig.put(-1, 0x90, key, 100);
    }
    rig.render(10);
    assertThat(totals().stolenNotes()).isEqualTo(3);
    assertThat(totals().lostNotes()).isZero();
    assertThat(totals().peakVoices()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aNoteThatMayStealFromNobodyIsLost() {
    rig.put(-1, 0x90, 60, 100);
    rig.put(-1, 0x90, 61, 100);
    rig.put(-1, 0x90 | 15, 62, 100);
    rig.render(10);
    assertThat(totals().lostNotes()).isEqualTo(1);
    assertThat(totals().stolenNotes()).isZero();
  }

  @Test
  void countingBeginsAtRun() {
    rig.put(-1, 0xC0, 99);
    rig.put(-1, 0x90, 60, 100);
    rig.render(10);
    rig.wave.setState(KsState.PAUSE);
    assertThat(missing()).as("until the next RUN").hasSize(1);
    rig.wave.setState(KsState.RUN);
    assertThat(missing()).isEmpty();
    assertThat(totals()).isEqualTo(new SynthTotals(0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void moreProgramsThanAreNamedAreStillCounted() {
    for (int bank = 0; bank < 3; bank++) {
      rig.put(-1, 0xB0, 0, bank + 1);
      for (int program = 1; program < 128; program++) {
        rig.put(-1, 0xC0, program);
        rig.put(-1, 0x90, 60, 100);
      }
      rig.render(1);
    }
    assertThat(missing()).hasSize(MissingProgram.MOST);
    assertThat(totals().missingNotes()).isEqualTo(3 * 127);
  }

  @Test
  void everyPatchComesThroughItsBytes() {
    List<MissingProgram> all =
        List.of(
            new MissingProgram(true, 127, 127, 127, 0xFFFFFFFFL),
            new MissingProgram(false, 1, 2, 3, 4));
    assertThat(MissingProgram.from(MissingProgram.toBytes(all))).isEqualTo(all);
    SynthTotals totals = new SynthTotals(1, 2, 3, 4, 5, 1L << 40, 0xFFFFFFFEL, 1L << 33);
    assertThat(SynthTotals.from(totals.toBytes())).isEqualTo(totals);
  }
}
