package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.Patch;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.download.InstrumentOptions;
import org.dmus.ks.NtStatus;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;

/** Which of several instruments of one patch plays (behaviour 116). */
class DownloadPrecedenceTest {
  private static final DlsCollection WAVES =
      new TestBank()
          .add(Patch.melodic(0), TestBank.region(TestBank.CLICK))
          .add(Patch.melodic(0), TestBank.region(TestBank.RAMP))
          .add(Patch.melodic(0), TestBank.region(TestBank.SINE))
          .add(Patch.melodic(0), TestBank.ranged(TestBank.CLICK, 0, 59, 1, 127))
          .add(Patch.drums(8), TestBank.ranged(TestBank.CLICK, 0, 59, 1, 127))
          .collection();

  private static final int CLICK = 0;
  private static final int RAMP = 1;
  private static final int SINE = 2;
  private static final int LOW_CLICK = 3;
  private static final int LOW_KIT = 4;

  /** The bank plays a constant. */
  private final Rig rig = new Rig(TestBank.of(TestBank.DC), Map.of()).running();

  private final PropertyClient client = PropertyClient.dls(rig);

  DownloadPrecedenceTest() {
    for (int i = 0; i < WAVES.waves().size(); i++) {
      client.downloadWave(WAVES, i);
    }
  }

  private ByteBuffer blob(int index, boolean gm) {
    InstrumentOptions options = InstrumentOptions.of(1_000, 0);
    return DownloadBlob.instrument(
        WAVES.instruments().get(index), WAVES, gm ? options.asGeneralMidi() : options);
  }

  /** Returns what a note sounds like: index of the instrument, -1 for the bank's constant. */
  private int heard() {
    return heard(0, 60);
  }

  private int heard(int channel, int key) {
    rig.put(-1, 0xB0 | channel, 120, 0);
    rig.render(2_000);
    rig.put(-1, 0x90 | channel, key, 127);
    rig.render(50);
    float first = rig.sound[0][0];
    float then = rig.sound[0][20];
    if (first != 0) {
      return then == 0 ? CLICK : -1;
    }
    return Math.abs(rig.sound[0][40] - 2 * then) < 1e-6f ? RAMP : SINE;
  }

  @Test
  void aUserInstrumentPlaysBeforeTheBanksUntilItIsUnloaded() {
    assertThat(heard()).isEqualTo(-1);
    long handle = client.download(blob(CLICK, false));
    assertThat(heard()).isEqualTo(CLICK);
    rig.render(1_000);
    assertThat(client.unload(handle)).isEqualTo(NtStatus.SUCCESS);
    assertThat(heard()).isEqualTo(-1);
  }

  @Test
  void theLastUserInstrumentPlays() {
    client.download(blob(CLICK, false));
    long last = client.download(blob(RAMP, false));
    assertThat(heard()).isEqualTo(RAMP);
    client.unload(last);
    assertThat(heard()).isEqualTo(CLICK);
  }

  @Test
  void aDownloadedGeneralMidiInstrumentPlaysBeforeTheBankAndBehindUserInstruments() {
    client.download(blob(SINE, true));
    assertThat(heard()).isEqualTo(SINE);
    long user = client.download(blob(CLICK, false));
    client.download(blob(RAMP, true));
    assertThat(heard()).isEqualTo(CLICK);
    client.unload(user);
    assertThat(heard()).as("the first of the General MIDI ones").isEqualTo(SINE);
  }

  @Test
  void aUserInstrumentLeavesTheKeysItDoesNotHaveToTheBank() {
    long handle = client.download(blob(LOW_CLICK, false));
    assertThat(heard(0, 59)).isEqualTo(CLICK);
    assertThat(heard(0, 60)).isEqualTo(-1);
    client.unload(handle);
    assertThat(heard(0, 59)).isEqualTo(-1);
  }

  @Test
  void ofTwoUserInstrumentsTheEarlierPlaysTheKeysTheLaterDoesNotHave() {
    client.download(blob(RAMP, false));
    client.download(blob(LOW_CLICK, false));
    assertThat(heard(0, 59)).isEqualTo(CLICK);
    assertThat(heard(0, 60)).isEqualTo(RAMP);
  }

  @Test
  void aUserKitLeavesTheKeysItDoesNotHaveToTheStandardKit() {
    Rig drums =
        new Rig(new TestBank().add(Patch.drums(0), TestBank.region(TestBank.DC)).build(), Map.of())
            .running();
    PropertyClient to = PropertyClient.dls(drums);
    to.downloadWave(WAVES, TestBank.CLICK);
    to.download(blob(LOW_KIT, false));
    drums.put(-1, 0xC9, 8);
    drums.put(-1, 0x99, 59, 127);
    drums.render(50);
    assertThat(drums.heard()).as("the click of the user's kit").hasSizeLessThan(5);
    drums.put(-1, 0x99, 60, 127);
    drums.render(50);
    assertThat(drums.heard()).as("the constant of kit 0").hasSize(50);
  }
}
