package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.dls.Patch;
import org.junit.jupiter.api.Test;

class ProgramTest {
  // the first frame tells the instrument: DC 0.35, click 0.35, sine and ramp 0; the tenth the rest
  private final Performance p =
      new Performance(
          new TestBank()
              .add(Patch.melodic(0), TestBank.region(TestBank.DC))
              .add(Patch.melodic(5), TestBank.region(TestBank.SINE))
              .add(new Patch(8, 0, 5, false), TestBank.region(TestBank.RAMP))
              .add(new Patch(1, 2, 5, false), TestBank.region(TestBank.CLICK))
              .add(Patch.drums(0), TestBank.region(TestBank.CLICK))
              .add(Patch.drums(16), TestBank.region(TestBank.RAMP))
              .build());

  private String heard() {
    p.render(60);
    boolean first = p.left[0] != 0;
    boolean constant = p.left[1] == p.left[2];
    boolean straight = Math.abs(p.left[2] + p.left[0] - 2 * p.left[1]) < 1e-7f;
    return first
        ? p.left[20] != 0 ? "dc" : "click"
        : constant ? "nothing" : straight && p.left[50] > p.left[40] * 1.2 ? "ramp" : "sine";
  }

  @Test
  void programZeroPlaysWithoutAProgramChange() {
    p.on(0, 0, 60, 127);
    assertThat(heard()).isEqualTo("dc");
  }

  @Test
  void aProgramChangeSelects() {
    p.program(0, 0, 5).on(0, 0, 60, 127);
    assertThat(heard()).isEqualTo("sine");
  }

  @Test
  void bankSelectTakesEffectAtTheProgramChangeOnly() {
    p.program(0, 0, 5).cc(0, 0, 0, 8).on(0, 0, 60, 127);
    assertThat(heard()).isEqualTo("sine");
    p.send(60, 0xB0, 120, 0).render(1_000).program(1_060, 0, 5).on(1_060, 0, 60, 127);
    assertThat(heard()).isEqualTo("ramp");
  }

  @Test
  void bothBytesOfTheBankCount() {
    p.cc(0, 0, 0, 1).cc(0, 0, 32, 2).program(0, 0, 5).on(0, 0, 60, 127);
    assertThat(heard()).isEqualTo("click");
  }

  @Test
  void aMissingVariationFallsBackToBankZero() {
    p.cc(0, 0, 0, 77).program(0, 0, 5).on(0, 0, 60, 127);
    assertThat(heard()).isEqualTo("sine");
  }

  @Test
  void aMissingProgramIsSilentAndNotALostNote() {
    p.program(0, 0, 99).on(0, 0, 60, 127);
    assertThat(heard()).isEqualTo("nothing");
    assertThat(p.synthesizer.statistics().lostNotes()).isZero();
  }

  @Test
  void channelTenPlaysDrums() {
    p.on(0, 9, 60, 127);
    assertThat(heard()).isEqualTo("click");
  }

  @Test
  void aMissingDrumKitFallsBackToKitZero() {
    p.program(0, 9, 40).on(0, 9, 60, 127);
    assertThat(heard()).isEqualTo("click");
  }

  @Test
  void bank120MakesAnyChannelADrumChannel() {
    p.cc(0, 3, 0, 0x78).program(0, 3, 16).on(0, 3, 60, 127);
    assertThat(heard()).isEqualTo("ramp");
  }

  @Test
  void bank121MakesChannelTenMelodic() {
    p.cc(0, 9, 0, 0x79).program(0, 9, 0).on(0, 9, 60, 127);
    assertThat(heard()).isEqualTo("dc");
  }

  @Test
  void gsMakesAPartADrumPart() {
    p.sysex(0, 0xF0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x11, 0x15, 0x01, 0x19, 0xF7);
    p.on(0, 0, 60, 127);
    assertThat(heard()).isEqualTo("click");
  }

  @Test
  void generalMidiOnRestoresThePowerOnState() {
    p.program(0, 0, 5).cc(0, 0, 10, 0).sysex(1, 0xF0, 0x7E, 0x7F, 9, 1, 0xF7).on(1, 0, 60, 127);
    p.cc(1, 0, 7, 127).render(1);
    assertThat(heard()).isEqualTo("dc");
    assertThat(p.left[50]).isEqualTo(p.right[50]);
  }

  @Test
  void xgTakesBank127ForDrums() {
    p.sysex(0, 0xF0, 0x43, 0x10, 0x4C, 0, 0, 0x7E, 0, 0xF7);
    p.cc(0, 4, 7, 127).cc(0, 4, 0, 127).program(0, 4, 0).on(0, 4, 60, 127);
    assertThat(heard()).isEqualTo("click");
  }

  @Test
  void aSecondBankReplacesTheFirstWhileNotesSound() {
    p.on(0, 0, 60, 127).render(10);
    p.synthesizer.install(TestBank.of(TestBank.CLICK));
    assertThat(p.render(100).voices()).isEqualTo(1);
    p.cc(110, 0, 120, 0).render(1_000).on(1_110, 0, 60, 127);
    assertThat(heard()).isEqualTo("click");
  }
}
