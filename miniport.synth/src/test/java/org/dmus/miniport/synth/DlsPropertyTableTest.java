package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.miniport.synth.PropertyClient.bytes;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.Patch;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.sound.SoundBank;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthDownload;
import org.dmus.ks.SynthProperties;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DlsPropertyTableTest {
  private static final DlsCollection CLICK =
      new TestBank().add(Patch.melodic(0), TestBank.region(TestBank.CLICK)).collection();

  private final Rig rig = new Rig(SoundBank.EMPTY, Map.of()).running();
  private final PropertyClient client = PropertyClient.dls(rig);

  private void play() {
    rig.put(-1, 0x90, 60, 127);
    rig.render(100);
  }

  @ParameterizedTest
  @CsvSource({"0,0x201", "1,0x202", "2,0x202", "3,0x201", "4,0x201"})
  void supportBitsSayWhatIsAnswered(int id, String bits) {
    assertThat(client.item(id).supportBits()).isEqualTo(Integer.decode(bits));
  }

  @Test
  void pinsAndNodeAnswerTheSet() {
    assertThat(rig.miniport.getDescription().pins())
        .allSatisfy(
            pin ->
                assertThat(pin.properties())
                    .filteredOn(i -> i.set().equals(KsGuids.PROPSETID_SYNTH_DLS))
                    .hasSize(5));
    assertThat(rig.miniport.getDescription().nodes().get(0).properties())
        .filteredOn(i -> i.set().equals(KsGuids.PROPSETID_SYNTH_DLS))
        .hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({"0,16", "3,4", "4,18"})
  void anEmptyValueAsksForTheSizeAndAShortOneIsTooSmall(int id, int size) {
    ByteBuffer blob = DownloadBlob.wave(CLICK.waves().get(0), 0);
    assertThat(client.get(id, 0, blob)).isEqualTo(NtStatus.BUFFER_OVERFLOW);
    assertThat(client.last.valueSize()).isEqualTo(size);
    assertThat(client.get(id, size - 1, blob)).isEqualTo(NtStatus.BUFFER_TOO_SMALL);
    assertThat(client.last.valueSize()).isZero();
  }

  @Test
  void anUnloadTakesAHandleOfEightBytes() {
    NtStatus query = client.request(1, PropertyVerb.SET, bytes(0), bytes(0));
    assertThat(query).isEqualTo(NtStatus.BUFFER_OVERFLOW);
    assertThat(client.last.valueSize()).isEqualTo(8);
    assertThat(client.request(1, PropertyVerb.SET, bytes(0), bytes(7)))
        .isEqualTo(NtStatus.BUFFER_TOO_SMALL);
  }

  @Test
  void aSizeQueryDownloadsNothing() {
    client.downloadWave(CLICK, TestBank.CLICK);
    long before = client.downloadInstrument(CLICK, 0);
    client.get(SynthProperties.DLS_DOWNLOAD, 0, DownloadBlob.wave(CLICK.waves().get(0), 0));
    assertThat(client.downloadWave(CLICK, 0)).isEqualTo(before + 1);
  }

  @Test
  void aDownloadNeedsABlob() {
    assertThat(client.tryDownload(bytes(0))).isEqualTo(NtStatus.BUFFER_TOO_SMALL);
    assertThat(client.tryDownload(bytes(15))).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(client.last.explanation()).contains("DMUS_E_UNKNOWNDOWNLOAD").contains("15 bytes");
  }

  @Test
  void theClientMayOverwriteItsBuffersAtOnce() {
    ByteBuffer wave = DownloadBlob.wave(CLICK.waves().get(TestBank.CLICK), TestBank.CLICK);
    client.download(wave);
    assertThat(SynthDownload.from(client.value).free()).isTrue();
    Arrays.fill(wave.array(), (byte) 0x55);
    client.downloadInstrument(CLICK, 0);
    play();
    assertThat(rig.heard()).containsExactly(0);
  }

  @Test
  void handlesAreNeverNullAndNeverTwiceTheSame() {
    long first = client.downloadWave(CLICK, 0);
    long second = client.downloadWave(CLICK, 1);
    client.unload(first);
    long third = client.downloadWave(CLICK, 0);
    assertThat(List.of(0L, first, second, third)).doesNotHaveDuplicates();
  }

  @Test
  void anUnknownHandleIsUnsuccessful() {
    assertThat(client.unload(0)).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(client.unload(12_345)).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(client.last.explanation()).contains("12345");
    long handle = client.downloadWave(CLICK, 0);
    assertThat(client.unload(handle)).isEqualTo(NtStatus.SUCCESS);
    assertThat(client.unload(handle)).isEqualTo(NtStatus.UNSUCCESSFUL);
  }

  @Test
  void noGuardSamplesNeedToBeAppended() {
    assertThat(client.get(SynthProperties.DLS_APPEND, 4, bytes(0))).isEqualTo(NtStatus.SUCCESS);
    assertThat(client.value.getInt(0)).isZero();
  }

  @Test
  void theWaveFormatIsThatOfTheWavePin() {
    assertThat(client.get(SynthProperties.DLS_WAVEFORMAT, 18, bytes(0)))
        .isEqualTo(NtStatus.SUCCESS);
    assertThat(client.value.getShort(0)).isEqualTo((short) 3); // WAVE_FORMAT_IEEE_FLOAT
    assertThat(client.value.getShort(2)).isEqualTo((short) 2);
    assertThat(client.value.getInt(4)).isEqualTo(Rig.RATE);
    assertThat(client.value.getInt(8)).isEqualTo(Rig.RATE * 8);
    assertThat(client.value.getShort(14)).isEqualTo((short) 32);
  }

  @Test
  void aStreamIsNeeded() {
    PropertyClient filter = new PropertyClient(rig.miniport, KsGuids.PROPSETID_SYNTH_DLS, null);
    for (int id : new int[] {0, 3, 4}) {
      assertThat(filter.get(id, 100, bytes(0))).isEqualTo(NtStatus.INVALID_PARAMETER);
    }
  }
}
