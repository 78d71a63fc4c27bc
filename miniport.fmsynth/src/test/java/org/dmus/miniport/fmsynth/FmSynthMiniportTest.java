package org.dmus.miniport.fmsynth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.miniport.fakes.FakePool;
import org.dmus.miniport.fakes.FakePort;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.DMusStreamType;
import org.junit.jupiter.api.Test;

/** The miniport on a fake port; what every miniport has to do is in the conformance kit. */
class FmSynthMiniportTest {
  private static final int RATE = 44_100;

  private final FakePool pool = new FakePool(100);
  private final FmSynthMiniport miniport = new FmSynthMiniport();

  private void init(Map<String, Object> settings) {
    miniport.init(null, null, new FakePort(settings));
  }

  private IMXF music() {
    return miniport
        .newStream(0, DMusStreamType.MIDI_RENDER, KsDataFormat.DIRECTMUSIC, pool, () -> 0)
        .mxf();
  }

  private ISynthSinkDMus wave(int channels) {
    WaveFormat format = new WaveFormat(RATE, channels, WaveFormat.Encoding.FLOAT_32);
    KsDataFormat pcm = KsDataFormat.pcm(format);
    return (ISynthSinkDMus)
        miniport.newStream(1, DMusStreamType.WAVE_SINK, pcm, pool, () -> 0).mxf();
  }

  private static void run(IMXF stream) {
    List.of(KsState.ACQUIRE, KsState.PAUSE, KsState.RUN).forEach(stream::setState);
  }

  /** Plays a note on streams that run, and renders a tenth of a second. */
  private float[][] note(int channels) {
    IMXF music = music();
    ISynthSinkDMus wave = wave(channels);
    run(wave);
    run(music);
    wave.syncToMaster(0, true);
    DMusKernelEvent event = pool.event(0x90, 60, 100);
    event.channelGroup(1);
    event.presTime100ns(0);
    music.putMessage(event);
    float[][] planes = new float[channels][RATE / 10];
    wave.render(planes, 0, RATE / 10, 0);
    return planes;
  }

  private static double sum(float[] plane) {
    double sum = 0;
    for (float sample : plane) {
      sum += Math.abs(sample);
    }
    return sum;
  }

  @Test
  void itsClassIsTheFmSynthesizerOfPortCls() {
    assertThat(UUID.fromString(FmSynthMiniport.CLSID)).isEqualTo(ClassIds.MINIPORT_FM_SYNTH);
  }

  @Test
  void eachPinHasOneStream() {
    init(Map.of());
    music();
    wave(2);
    assertThatThrownBy(this::music).hasMessage("MIDI_RENDER is open already");
    assertThatThrownBy(() -> wave(2)).hasMessage("WAVE_SINK is open already");
  }

  @Test
  void oneChannelIsTheSumOfBoth() {
    init(Map.of());
    float[] mono = note(1)[0];
    assertThat(sum(mono)).isPositive();
    assertThat(sum(mono)).isCloseTo(new FmSynthMiniportTest().stereoSum(), within(0.01));
  }

  private double stereoSum() {
    init(Map.of());
    float[][] planes = note(2);
    float[] both = new float[planes[0].length];
    for (int i = 0; i < both.length; i++) {
      both[i] = planes[0][i] + planes[1][i];
    }
    return sum(both);
  }

  @Test
  void theGainIsFollowedAndOtherChipsTakeAnotherInstance() {
    init(Map.of("gain", 1, "chips", 1));
    FakePort louder = new FakePort(Map.of("gain", 2, "chips", 1));
    FakePort larger = new FakePort(Map.of("gain", 2, "chips", 3));
    assertThat(miniport.settingsChanged(louder.newRegistryKey())).isTrue();
    assertThat(miniport.settingsChanged(larger.newRegistryKey())).isFalse();
    double twice = sum(note(2)[0]);
    assertThat(twice).isCloseTo(2 * new FmSynthMiniportTest().once(), within(0.01));
  }

  private double once() {
    init(Map.of("gain", 1, "chips", 1));
    return sum(note(2)[0]);
  }

  @Test
  void moreChipsThanThereCanBeAreRefused() {
    assertThatThrownBy(() -> init(Map.of("chips", 99))).hasMessageContaining("chips");
  }
}
