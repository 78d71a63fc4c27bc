package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.Patch;
import org.dmus.dls.sound.SoundBank;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.SynthPortParams;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An unload waits for the notes that sound what it unloads (behaviour 100). */
class PendingUnloadTest {
  private static final DlsCollection DC =
      new TestBank().add(Patch.melodic(0), TestBank.region(TestBank.DC)).collection();

  private final Rig rig = new Rig(SoundBank.EMPTY, Map.of()).running();
  private final PropertyClient client = PropertyClient.dls(rig);
  private final List<NtStatus> completions = new ArrayList<>();
  private long wave;
  private long instrument;

  @BeforeEach
  void holdANote() {
    wave = client.downloadWave(DC, TestBank.DC);
    instrument = client.downloadInstrument(DC, 0);
    rig.put(-1, 0x90, 60, 127);
    rig.render(1_000);
  }

  private PropertyRequest unloadPending(long handle) {
    assertThat(client.unload(handle)).isEqualTo(NtStatus.PENDING);
    client.last.completion().thenAccept(completions::add);
    return client.last;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anUnloadIsPendingUntilTheLastNoteIsOverAndCompletesOnce(boolean ofTheWave) {
    PropertyRequest request = unloadPending(ofTheWave ? wave : instrument);
    rig.render(5_000);
    assertThat(rig.sound[0][4_999]).as("the note goes on").isEqualTo(rig.sound[0][0]).isNotZero();
    assertThat(completions).isEmpty();
    rig.put(-1, 0x80, 60, 0);
    rig.render(5_000);
    assertThat(completions).containsExactly(NtStatus.SUCCESS);
    assertThat(request.complete(NtStatus.SUCCESS)).as("a second completion").isFalse();
    rig.render(5_000);
    assertThat(completions).hasSize(1);
  }

  @Test
  void newNotesDoNotSoundWhatIsBeingUnloaded() {
    unloadPending(instrument);
    rig.put(-1, 0x90, 64, 127);
    rig.render(100);
    assertThat(rig.music.stream().synthesizer().voicesInUse()).isEqualTo(1);
  }

  @Test
  void aHandleThatIsBeingUnloadedIsUnknown() {
    unloadPending(wave);
    assertThat(client.unload(wave)).isEqualTo(NtStatus.UNSUCCESSFUL);
  }

  @Test
  void waveAndInstrumentMayWaitTogether() {
    unloadPending(instrument);
    unloadPending(wave);
    rig.put(-1, 0xB0, 120, 0);
    rig.render(5_000);
    assertThat(completions).containsExactly(NtStatus.SUCCESS, NtStatus.SUCCESS);
  }

  @Test
  void whatNoNoteSoundsIsUnloadedAtOnce() {
    long other = client.downloadWave(DC, TestBank.SINE);
    assertThat(client.unload(other)).isEqualTo(NtStatus.SUCCESS);
  }

  @Test
  void aNoteOfAnEarlierDownloadOfTheSameIdDoesNotHoldALaterOne() {
    long again = client.downloadWave(DC, TestBank.DC);
    assertThat(client.unload(again)).isEqualTo(NtStatus.SUCCESS);
    unloadPending(wave);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAUSE", "STOP"})
  void nothingWaitsWhileNothingIsRendered(String state) {
    unloadPending(wave);
    rig.wave.setState(KsState.valueOf(state));
    assertThat(completions).containsExactly(NtStatus.SUCCESS);
    assertThat(client.unload(instrument)).isEqualTo(NtStatus.SUCCESS);
  }

  @Test
  void closingTheWavePinCompletesIt() {
    unloadPending(wave);
    rig.wave.close();
    assertThat(completions).containsExactly(NtStatus.SUCCESS);
  }

  @Test
  void closingTheMusicPinLetsTheNotesEndThemselves() {
    unloadPending(wave);
    rig.music.stream().synthesizer().quickStop();
    rig.music.close();
    rig.render(5_000);
    assertThat(completions).containsExactly(NtStatus.SUCCESS);
  }

  @Test
  void aNewSynthesizerSoundsNothingOld() {
    unloadPending(wave);
    PropertyClient.synth(rig)
        .get(3, SynthPortParams.BYTES, new SynthPortParams(0, 0, 0, 0, 0, 0, 0).toBytes());
    assertThat(completions).containsExactly(NtStatus.SUCCESS);
  }

  @Test
  void aCompletionMaySendRequestsItself() {
    assertThat(client.unload(wave)).isEqualTo(NtStatus.PENDING);
    CompletableFuture<Long> next =
        client
            .last
            .completion()
            .thenApply(status -> client.downloadWave(DC, TestBank.DC))
            .toCompletableFuture();
    rig.put(-1, 0xB0, 120, 0);
    rig.render(5_000);
    assertThat(next).isCompleted();
    rig.put(-1, 0x90, 60, 127);
    rig.render(100);
    assertThat(rig.heard()).as("the instrument found its wave again").isNotEmpty();
  }

  @Test
  void waitingAllocatesNothing() {
    unloadPending(wave);
    unloadPending(instrument);
    float[][] planes = new float[2][441];
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    rig.wave.render(planes, 0, 441, 1_000);
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 1; i <= 200; i++) {
      rig.wave.render(planes, 0, 441, 1_000 + i * 441);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
    assertThat(completions).isEmpty();
  }
}
