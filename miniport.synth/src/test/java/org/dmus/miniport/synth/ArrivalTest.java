package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.dls.Patch;
import org.dmus.dls.sound.BankWave;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBanks;
import org.dmus.dls.sound.SoundInstrument;
import org.dmus.dls.sound.WaveLoader;
import org.dmus.ks.KsState;
import org.dmus.miniport.synth.engine.TestBank;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;

/** What is asked for when events arrive, long before their time; the test is the loader. */
class ArrivalTest {
  private static final long SEVEN_MS = 70_000;
  private static final int PERIOD = 441;

  private final List<SoundInstrument> wanted = new ArrayList<>();
  private final SoundBank bank =
      new TestBank()
          .add(Patch.melodic(0), TestBank.region(TestBank.DC))
          .add(Patch.melodic(5), TestBank.region(TestBank.SINE))
          .add(new Patch(8, 0, 5, false), TestBank.region(TestBank.SINE))
          .add(new Patch(8, 3, 5, false), TestBank.region(TestBank.SINE))
          .add(new Patch(0x79, 0, 5, false), TestBank.region(TestBank.SINE))
          .add(new Patch(0, 0, 0, true), TestBank.region(TestBank.CLICK))
          .add(new Patch(0, 0, 5, true), TestBank.region(TestBank.RAMP))
          .build();

  private final Rig rig = new Rig(banks(), Map.of()).running();

  private SoundBanks banks() {
    return new SoundBanks() {
      @Override
      public SoundBank bank(Optional<Path> explicit) {
        return bank;
      }

      @Override
      public WaveLoader waves() {
        return loader();
      }
    };
  }

  private WaveLoader loader() {
    return new WaveLoader() {
      @Override
      public void wanted(SoundInstrument instrument) {
        wanted.add(instrument);
      }

      @Override
      public void wanted(BankWave wave) {} // too late for the note, which is counted
    };
  }

  private void load() {
    wanted.forEach(SoundInstrument::prepare);
  }

  private void expectOnly(Patch patch) {
    assertThat(wanted).containsExactly(bank.exact(patch));
    wanted.clear();
  }

  private void forgetThePowerOn() {
    wanted.clear();
  }

  @Test
  void aProgramIsWantedWhenItArrivesASecondBeforeItsTime() {
    forgetThePowerOn();
    rig.put(Rig.SECOND, 0xC0, 5);
    expectOnly(Patch.melodic(5));
  }

  @Test
  void aNoteSevenMillisecondsBehindItsProgramIsNotLate() {
    load();
    rig.put(Rig.SECOND, 0xC0, 5);
    rig.put(Rig.SECOND + SEVEN_MS, 0x90, 60, 127);
    for (int done = 0; done < 2 * Rig.RATE; done += PERIOD) {
      rig.render(PERIOD);
      load(); // as slow as a period is long
    }
    assertThat(rig.heard()).isNotEmpty();
    assertThat(rig.music.stream().synthesizer().statistics().lateNotes()).isZero();
  }

  @Test
  void theBankIsThatOfTheSelectsThatCameBefore() {
    forgetThePowerOn();
    rig.put(Rig.SECOND, 0xB1, 0, 8);
    rig.put(Rig.SECOND, 0xB1, 32, 3);
    rig.put(Rig.SECOND, 0xC1, 5);
    expectOnly(new Patch(8, 3, 5, false));
    rig.put(2 * Rig.SECOND, 0xB1, 32, 0);
    rig.put(2 * Rig.SECOND, 0xC1, 5);
    expectOnly(new Patch(8, 0, 5, false));
    rig.put(2 * Rig.SECOND, 0xC2, 5);
    expectOnly(Patch.melodic(5));
  }

  @Test
  void aBankThatWasSelectedLongAgoStillIs() {
    rig.put(-1, 0xB0, 0, 8);
    rig.render(PERIOD);
    rig.music.setState(KsState.PAUSE);
    rig.music.setState(KsState.STOP);
    forgetThePowerOn();
    rig.put(Rig.SECOND, 0xC0, 5);
    expectOnly(new Patch(8, 0, 5, false));
  }

  @Test
  void aSelectThatWasGivenBackSelectsNothing() {
    forgetThePowerOn();
    rig.put(Rig.SECOND, 0xB0, 0, 8);
    Rig.stop(rig.music);
    rig.put(Rig.SECOND, 0xC0, 5);
    expectOnly(Patch.melodic(5));
  }

  @Test
  void aResetEndsWhatWasSelectedBefore() {
    rig.put(-1, 0xB0, 0, 8);
    rig.put(-1, 0xFF);
    rig.render(PERIOD);
    forgetThePowerOn();
    rig.put(Rig.SECOND, 0xC0, 5);
    expectOnly(Patch.melodic(5));
  }

  @Test
  void channelTenSelectsDrumsAndABankOfMelodiesDoesNot() {
    forgetThePowerOn();
    rig.put(Rig.SECOND, 0xC9, 5);
    expectOnly(new Patch(0, 0, 5, true));
    rig.put(Rig.SECOND, 0xB9, 0, 0x79);
    rig.put(Rig.SECOND, 0xC9, 5);
    expectOnly(new Patch(0x79, 0, 5, false));
    rig.put(Rig.SECOND, 0xB4, 0, 0x78);
    rig.put(Rig.SECOND, 0xC4, 5);
    expectOnly(new Patch(0, 0, 5, true));
  }

  @Test
  void groupsSelectForThemselvesUnlessAllAreMeant() {
    rig.music.stream().synthesizer().setChannelGroups(2);
    forgetThePowerOn();
    rig.putTo(2, 0xB0, 0, 8);
    rig.putTo(2, 0xC0, 5);
    expectOnly(new Patch(8, 0, 5, false));
    rig.putTo(1, 0xC0, 5);
    expectOnly(Patch.melodic(5));
    rig.putTo(0, 0xB0, 0, 0);
    rig.putTo(0, 0xC0, 5);
    assertThat(wanted).containsExactly(bank.exact(Patch.melodic(5)), bank.exact(Patch.melodic(5)));
    wanted.clear();
    rig.putTo(3, 0xC0, 5);
    assertThat(wanted).as("no such group").isEmpty();
  }

  @Test
  void whatAPackageHoldsCounts() {
    forgetThePowerOn();
    DMusKernelEvent head = rig.pool.event(0xB0, 0, 8);
    head.channelGroup(1);
    DMusKernelEvent second = rig.pool.event(0xC0, 5);
    second.channelGroup(1);
    head.next(second);
    DMusKernelEvent box = rig.pool.getMessage();
    box.packageHead(head);
    box.presTime100ns(Rig.SECOND + rig.now100ns.get());
    rig.music.putMessage(box);
    expectOnly(new Patch(8, 0, 5, false));
  }
}
