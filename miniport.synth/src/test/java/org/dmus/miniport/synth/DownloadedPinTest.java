package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.miniport.synth.PropertyClient.bytes;

import java.util.Map;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.Patch;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.download.InstrumentOptions;
import org.dmus.dls.sound.SoundBank;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyVerb;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;

/** Where a download sounds, and for how long (behaviours 99, 101, 114, 120). */
class DownloadedPinTest {
  private static final DlsCollection CLICK =
      new TestBank().add(Patch.melodic(0), TestBank.region(TestBank.CLICK)).collection();

  private final Rig rig = new Rig(SoundBank.EMPTY, Map.of()).running();
  private final PropertyClient client = PropertyClient.dls(rig);

  private void play() {
    rig.put(-1, 0x90, 60, 127);
    rig.render(100);
  }

  @Test
  void aDownloadedInstrumentSounds() {
    play();
    assertThat(rig.heard()).isEmpty();
    client.downloadAll(CLICK);
    play();
    assertThat(rig.heard()).containsExactly(0);
  }

  @Test
  void anUnloadedInstrumentIsSilent() {
    client.downloadWave(CLICK, TestBank.CLICK);
    long handle = client.downloadInstrument(CLICK, 0);
    assertThat(client.unload(handle)).isEqualTo(NtStatus.SUCCESS);
    play();
    assertThat(rig.heard()).isEmpty();
    client.downloadInstrument(CLICK, 0);
    play();
    assertThat(rig.heard()).containsExactly(0);
  }

  @Test
  void aRegionSoundsAsSoonAsItsWaveIsThereAndNoLonger() {
    client.downloadInstrument(CLICK, 0);
    play();
    assertThat(rig.heard()).isEmpty();
    long wave = client.downloadWave(CLICK, TestBank.CLICK);
    play();
    assertThat(rig.heard()).containsExactly(0);
    rig.render(1_000);
    assertThat(client.unload(wave)).isEqualTo(NtStatus.SUCCESS);
    play();
    assertThat(rig.heard()).isEmpty();
  }

  @Test
  void everyChannelGroupOfThePinPlaysTheDownload() {
    rig.music.stream().synthesizer().setChannelGroups(3);
    client.downloadAll(CLICK);
    rig.putTo(0, 0x90, 60, 127);
    rig.render(1);
    assertThat(rig.music.stream().synthesizer().voicesInUse()).isEqualTo(3);
    rig.render(1_000);
    rig.putTo(3, 0x90, 60, 127);
    rig.putTo(4, 0x90, 60, 127);
    rig.render(1);
    assertThat(rig.music.stream().synthesizer().voicesInUse()).isEqualTo(1);
  }

  @Test
  void anotherPinKnowsNeitherTheDownloadNorItsHandle() {
    long handle = client.downloadWave(CLICK, TestBank.CLICK);
    client.downloadInstrument(CLICK, 0);
    MusicHalf other = (MusicHalf) rig.openMusicStream().mxf();
    PropertyClient stranger = new PropertyClient(rig.miniport, KsGuids.PROPSETID_SYNTH_DLS, other);
    assertThat(stranger.unload(handle)).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(other.stream().synthesizer()).isNotSameAs(rig.music.stream().synthesizer());
    play();
    assertThat(rig.heard()).containsExactly(0);
  }

  @Test
  void downloadsGoWithTheirPin() {
    client.downloadAll(CLICK);
    rig.music.close();
    rig.music = (MusicHalf) rig.openMusicStream().mxf();
    Rig.run(rig.music);
    play();
    assertThat(rig.heard()).isEmpty();
  }

  @Test
  void downloadsStayWhenTheSynthesizerIsBuiltAnew() {
    client.downloadAll(CLICK);
    var stream = rig.music.stream();
    stream.build(stream.synthesizer().settings().withPolyphony(3));
    play();
    assertThat(rig.heard()).containsExactly(0);
  }

  @Test
  void compactingChangesNothingThatIsHeard() {
    client.downloadAll(CLICK);
    assertThat(client.request(2, PropertyVerb.SET, bytes(0), bytes(0))).isEqualTo(NtStatus.SUCCESS);
    play();
    assertThat(rig.heard()).containsExactly(0);
  }

  @Test
  void aKeyGroupSilencesTheNoteThatBeganBeforeAWaveWasReplaced() {
    DlsCollection hats =
        new TestBank().add(Patch.melodic(0), TestBank.region(TestBank.DC, 1, false)).collection();
    client.downloadAll(hats);
    rig.put(-1, 0x90, 60, 127);
    rig.render(1_000);
    client.downloadWave(hats, TestBank.DC);
    rig.put(-1, 0x90, 62, 127);
    rig.render(5_000);
    assertThat(rig.music.stream().synthesizer().voicesInUse()).isEqualTo(1);
  }

  @Test
  void aRefusedInstrumentIsNotThere() {
    client.downloadWave(CLICK, TestBank.CLICK);
    var blob =
        DownloadBlob.instrument(CLICK.instruments().get(0), CLICK, InstrumentOptions.of(1, 0));
    blob.putInt(blob.getInt(16) + 8, 99); // its articulation
    assertThat(client.tryDownload(blob)).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(client.last.explanation()).contains("articulation 99 is entry 99 of 4");
    play();
    assertThat(rig.heard()).isEmpty();
  }
}
