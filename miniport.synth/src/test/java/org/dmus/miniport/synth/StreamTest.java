package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.WaveFormat;
import org.dmus.miniport.synth.engine.TestBank;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;

class StreamTest {
  private static final long FRAME_1000 = 1_000 * Rig.SECOND / Rig.RATE + 1;

  private final Rig rig = new Rig().running();

  @Test
  void anEventSoundsInExactlyTheFrameOfItsTime() {
    rig.put(FRAME_1000, 0x90, 60, 127);
    rig.put(3 * Rig.SECOND / 2, 0x90, 60, 127);
    rig.render(2 * Rig.RATE);
    assertThat(rig.heard()).containsExactly(1_000, Rig.RATE * 3 / 2);
    assertThat(rig.pool.used()).isZero();
  }

  @Test
  void aTimeOfZeroIsAsSoonAsPossible() {
    rig.render(500);
    rig.put(-1, 0x90, 60, 127);
    rig.render(500);
    assertThat(rig.heard()).containsExactly(0);
  }

  @Test
  void eventsMayComeInAnyOrder() {
    for (int i : new int[] {5, 1, 4, 2, 3}) {
      rig.put(i * FRAME_1000, 0x90, 60, 127);
    }
    rig.render(6_000);
    assertThat(rig.heard()).containsExactly(1_000, 2_000, 3_000, 4_000, 5_000);
  }

  @Test
  void eventsOfEqualTimeKeepTheirOrder() {
    Rig held = new Rig(TestBank.of(TestBank.DC), Map.of()).running();
    for (int i = 0; i < 50; i++) {
      held.put(FRAME_1000, 0x90, 60, 127);
      held.put(FRAME_1000, 0x80, 60, 0);
    }
    held.render(2_000);
    assertThat(held.sound[0][1_999]).isZero();
  }

  @Test
  void moreEventsAtOnceThanTheQueueHoldsAreAllPlayed() {
    for (int i = 0; i < 19_998; i++) {
      rig.put(FRAME_1000, 0xB0, 11, 127);
    }
    rig.put(FRAME_1000, 0x90, 60, 127);
    rig.render(2_000);
    assertThat(rig.heard()).containsExactly(1_000);
    assertThat(rig.music.stream().synthesizer().statistics().lostMessages()).isZero();
    assertThat(rig.pool.used()).isZero();
  }

  @Test
  void aPackageIsPlayedInOrderAndGivenBackWhole() {
    DMusKernelEvent head = rig.pool.event(0x90, 60, 127);
    head.channelGroup(1);
    DMusKernelEvent second = rig.pool.event(0x90, 64, 127);
    second.channelGroup(1);
    head.next(second);
    DMusKernelEvent box = rig.pool.getMessage();
    box.packageHead(head);
    box.presTime100ns(FRAME_1000 + rig.now100ns.get());
    rig.music.putMessage(box);
    rig.render(2_000);
    assertThat(rig.music.stream().synthesizer().statistics().peakVoices()).isEqualTo(2);
    assertThat(rig.pool.used()).isZero();
  }

  @Test
  void systemExclusiveInPiecesIsPutTogether() {
    Rig held = new Rig(TestBank.of(TestBank.DC), Map.of()).running();
    byte[] silence = {(byte) 0xF0, 0x7F, 0x7F, 4, 1, 0, 0, (byte) 0xF7};
    for (int from = 0; from < silence.length; from += 3) {
      byte[] piece = Arrays.copyOfRange(silence, from, Math.min(silence.length, from + 3));
      DMusKernelEvent event = held.pool.event(piece);
      event.channelGroup(1);
      event.flags(
          from + 3 < silence.length
              ? DMusKernelEvent.EVENT_INCOMPLETE
              : DMusKernelEvent.EVENT_COMPLETE);
      held.music.putMessage(event);
    }
    held.put(-1, 0x90, 60, 127);
    held.render(100);
    assertThat(held.heard()).isEmpty();
  }

  @Test
  void systemExclusiveLongerThan64KiBIsLeftOutAndNothingElse() {
    for (int i = 0; i < 17; i++) {
      byte[] piece = new byte[4_096];
      piece[0] = (byte) (i == 0 ? 0xF0 : 0);
      DMusKernelEvent event = rig.pool.event(piece);
      event.flags(i < 16 ? DMusKernelEvent.EVENT_INCOMPLETE : DMusKernelEvent.EVENT_COMPLETE);
      rig.music.putMessage(event);
    }
    rig.put(-1, 0x90, 60, 127);
    rig.render(100);
    assertThat(rig.heard()).containsExactly(0);
    assertThat(rig.pool.used()).isZero();
  }

  @Test
  void nothingSoundsBeforeRunAndEverythingAfter() {
    Rig still = new Rig();
    still.music = (MusicHalf) still.openMusicStream().mxf();
    still.wave = (WaveHalf) still.openWave(Rig.STEREO);
    Rig.run(still.wave);
    still.wave.syncToMaster(0, true);
    still.put(FRAME_1000, 0x90, 60, 127);
    still.render(2_000);
    assertThat(still.heard()).isEmpty();
    Rig.run(still.music);
    still.render(2_000);
    assertThat(still.heard()).containsExactly(0);
  }

  @Test
  void stopGivesWaitingEventsBack() {
    rig.put(Rig.SECOND, 0x90, 60, 127);
    assertThat(rig.pool.used()).isEqualTo(1);
    Rig.stop(rig.music);
    assertThat(rig.pool.used()).isZero();
    rig.render(2 * Rig.RATE);
    assertThat(rig.heard()).isEmpty();
  }

  @Test
  void closeGivesWaitingEventsBack() {
    rig.put(Rig.SECOND, 0x90, 60, 127);
    rig.music.close();
    assertThat(rig.pool.used()).isZero();
  }

  @Test
  void aPauseOfTheMusicMovesWhatWaitsByItsLength() {
    rig.put(Rig.SECOND, 0x90, 60, 127);
    rig.music.setState(KsState.PAUSE);
    rig.now100ns.addAndGet(Rig.SECOND / 2);
    rig.render(Rig.RATE / 2);
    rig.music.setState(KsState.RUN);
    rig.render(2 * Rig.RATE);
    assertThat(rig.heard()).containsExactly(Rig.RATE);
  }

  @Test
  void leavingRunSilencesHeldNotes() {
    Rig held = new Rig(TestBank.of(TestBank.DC), Map.of()).running();
    held.put(-1, 0x90, 60, 127);
    held.render(100);
    held.music.setState(KsState.PAUSE);
    held.render(2_000);
    assertThat(held.sound[0][1_000]).isZero();
  }

  @Test
  void theWaveHalfTakesNoEvents() {
    DMusKernelEvent event = rig.pool.event(0x90, 60, 127);
    assertThat(rig.wave.putMessage(event)).isEqualTo(NtStatus.INVALID_DEVICE_REQUEST);
    assertThat(rig.pool.used()).isZero();
  }

  @Test
  void monoIsTheMeanOfBothSides() {
    Rig mono = new Rig(TestBank.of(TestBank.DC), Map.of());
    mono.music = (MusicHalf) mono.openMusicStream().mxf();
    mono.wave = (WaveHalf) mono.openWave(new WaveFormat(Rig.RATE, 1, WaveFormat.Encoding.FLOAT_32));
    Rig.run(mono.wave);
    Rig.run(mono.music);
    mono.wave.syncToMaster(0, true);
    mono.put(-1, 0xB0, 7, 127);
    mono.put(-1, 0x90, 60, 127);
    mono.render(5_000);
    assertThat(mono.sound[0][4_999]).isEqualTo(TestBank.DC_LEVEL * (float) Math.sqrt(0.5));
  }
}
