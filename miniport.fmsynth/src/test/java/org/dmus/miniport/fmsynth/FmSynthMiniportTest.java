package org.dmus.miniport.fmsynth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.ks.KsGuids.PROPSETID_DMUS_SYNTH;
import static org.dmus.ks.KsGuids.PROPSETID_SYNTH;
import static org.dmus.ks.NtStatus.SUCCESS;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthStats;
import org.dmus.ks.SynthTotals;
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

  /** The value after a request for a number, which must be granted. */
  private ByteBuffer ask(UUID set, int id, PropertyVerb verb, ByteBuffer value) {
    PropertyItem item =
        miniport.getDescription().pins().get(0).properties().stream()
            .filter(each -> each.set().equals(set) && each.id() == id)
            .findFirst()
            .orElseThrow();
    ByteBuffer none = ByteBuffer.allocate(0);
    PropertyRequest request =
        new PropertyRequest(set, id, PropertyRequest.NO_NODE, verb, none, value);
    assertThat(item.handler().handle(request)).as(request.explanation()).isEqualTo(SUCCESS);
    return request.value();
  }

  private ByteBuffer ask(UUID set, int id, int bytes) {
    return ask(set, id, PropertyVerb.GET, ByteBuffer.allocate(bytes));
  }

  private static ByteBuffer number(int value) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(0, value);
  }

  @Test
  void itTellsWhatItIsAndWhatSounds() {
    init(Map.of("chips", 2));
    SynthCaps caps = SynthCaps.from(ask(PROPSETID_SYNTH, SynthProperties.CAPS, SynthCaps.BYTES));
    assertThat(caps.maxVoices()).isEqualTo(36);
    assertThat(caps.has(SynthProperties.PC_GMINHARDWARE)).isTrue();
    assertThat(caps.has(SynthProperties.PC_DLS)).isFalse();
    note(2);
    SynthStats now =
        SynthStats.from(ask(PROPSETID_SYNTH, SynthProperties.RUNNINGSTATS, SynthStats.BYTES));
    assertThat(now.voices()).isEqualTo(1);
    assertThat(now.peakVolume()).isBetween(-4_000, 0);
    SynthTotals totals =
        SynthTotals.from(
            ask(PROPSETID_DMUS_SYNTH, SynthProperties.RENDER_TOTALS, SynthTotals.BYTES));
    assertThat(totals).isEqualTo(new SynthTotals(1, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void theVolumeIsBesideTheGain() {
    init(Map.of("gain", 1, "chips", 1));
    ask(PROPSETID_SYNTH, SynthProperties.VOLUME, PropertyVerb.SET, number(-600));
    assertThat(ask(PROPSETID_SYNTH, SynthProperties.VOLUME, 4).getInt()).isEqualTo(-600);
    double half = Math.pow(10, -600 / 2_000.0) * new FmSynthMiniportTest().once();
    assertThat(sum(note(2)[0])).isCloseTo(half, within(0.01));
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    init(Map.of());
    for (int id : new int[] {SynthProperties.VOLUME, SynthProperties.CHANNELGROUPS}) {
      assertThatThrownBy(() -> ask(PROPSETID_SYNTH, id, PropertyVerb.SET, number(99_999)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("cannot be 99999");
    }
    assertThat(ask(PROPSETID_SYNTH, SynthProperties.VOLUME, 4).getInt()).isZero();
  }

  @Test
  void moreChipsThanThereCanBeAreRefused() {
    assertThatThrownBy(() -> init(Map.of("chips", 99))).hasMessageContaining("chips");
  }
}
