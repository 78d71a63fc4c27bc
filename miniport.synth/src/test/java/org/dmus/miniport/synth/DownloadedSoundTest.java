package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.Patch;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.download.InstrumentOptions;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBankCompiler;
import org.dmus.miniport.synth.engine.RichBank;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;

/** Downloads sound as the same instruments of a bank do, bit for bit, and disturb nothing. */
class DownloadedSoundTest {
  private static final DlsCollection RICH = RichBank.collection();
  private static final Map<String, Object> EFFECTS = Map.of("effects", true, "gain", 0.5);

  private static Rig withBank() {
    SoundBank bank = new SoundBankCompiler().compile(List.of(RICH));
    return new Rig(bank, EFFECTS).running();
  }

  private static Rig withDownloads() {
    Rig rig = new Rig(SoundBank.EMPTY, EFFECTS).running();
    PropertyClient.dls(rig).downloadAll(RICH);
    return rig;
  }

  private static void play(Rig rig, long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      int channel = new int[] {0, 1, 2, 9}[random.nextInt(4)];
      long time = random.nextInt(3 * (int) Rig.SECOND);
      int key = 30 + random.nextInt(60);
      rig.put(time, 0xC0 | channel, channel == 9 ? 0 : channel);
      rig.put(time, 0x90 | channel, key, 1 + random.nextInt(127));
      rig.put(time + random.nextInt((int) Rig.SECOND), 0x80 | channel, key, 0);
    }
  }

  @Test
  void aDownloadedCollectionSoundsAsTheSameBankLoadedDirectly() {
    long seed = 20_240;
    Rig bank = withBank();
    Rig downloads = withDownloads();
    play(bank, seed);
    play(downloads, seed);
    bank.render(4 * Rig.RATE);
    downloads.render(4 * Rig.RATE);
    assertThat(bank.heard()).hasSizeGreaterThan(Rig.RATE);
    assertThat(downloads.sound).isDeepEqualTo(bank.sound);
  }

  @Test
  void downloadsAndUnloadsWhilePlayingLeaveEveryOtherNoteBitIdentical() {
    Rig undisturbed = withDownloads();
    Rig disturbed = withDownloads();
    play(undisturbed, 7);
    play(disturbed, 7);
    DlsCollection other =
        new TestBank().add(Patch.melodic(77), TestBank.region(TestBank.SINE)).collection();
    PropertyClient client = PropertyClient.dls(disturbed);
    for (int i = 0; i < 40; i++) {
      long wave = client.download(DownloadBlob.wave(other.waves().get(TestBank.SINE), 900));
      long instrument =
          client.download(
              DownloadBlob.instrument(
                  other.instruments().get(0), other, InstrumentOptions.of(1, 900 - TestBank.SINE)));
      undisturbed.render(2_000);
      disturbed.render(2_000);
      assertThat(disturbed.sound).isDeepEqualTo(undisturbed.sound);
      client.unload(i % 2 == 0 ? instrument : wave);
      client.unload(i % 2 == 0 ? wave : instrument);
      undisturbed.render(1_999);
      disturbed.render(1_999);
      assertThat(disturbed.sound).isDeepEqualTo(undisturbed.sound);
    }
    assertThat(undisturbed.heard()).isNotEmpty();
  }

  @Test
  void aSoundingNoteOfADownloadGoesOnUnchangedWhenItIsReplaced() {
    Rig undisturbed = withDownloads();
    Rig disturbed = withDownloads();
    for (Rig rig : List.of(undisturbed, disturbed)) {
      rig.put(-1, 0x90, 60, 100);
      rig.render(1_000);
    }
    PropertyClient.dls(disturbed).downloadAll(RICH);
    undisturbed.render(20_000);
    disturbed.render(20_000);
    assertThat(disturbed.sound).isDeepEqualTo(undisturbed.sound);
    assertThat(undisturbed.heard()).isNotEmpty();
  }

  @Test
  void aLevelOneBlobSoundsAsTheInstrumentWhenLevelOneSaysAllOfIt() {
    DlsCollection level1 = Level1Sounds.collection();
    DlsInstrument instrument = level1.instruments().get(0);
    Rig bank = new Rig(new SoundBankCompiler().compile(List.of(level1)), EFFECTS).running();
    Rig downloads = new Rig(SoundBank.EMPTY, EFFECTS).running();
    PropertyClient client = PropertyClient.dls(downloads);
    client.downloadWave(level1, TestBank.SINE);
    client.download(
        DownloadBlob.instrument(instrument, level1, InstrumentOptions.of(5, 0).asLevel1()));
    for (Rig rig : List.of(bank, downloads)) {
      rig.put(-1, 0xB0, 1, 90);
      rig.put(-1, 0x90, 67, 80);
      rig.put(Rig.SECOND / 2, 0x80, 67, 0);
      rig.render(Rig.RATE);
    }
    assertThat(bank.heard()).hasSizeGreaterThan(20_000);
    assertThat(downloads.sound).isDeepEqualTo(bank.sound);
  }
}
