package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.dmus.miniport.fakes.Refusals.assertFails;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsGuids;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;
import org.dmus.miniport.fakes.FakePort;
import org.dmus.miniport.fakes.NoResources;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.DMusStreamType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The control side of the miniport (behaviours A.4, A.8; mpu401-uart 3, 4, 7). */
@Timeout(60)
class UartMiniportTest {

  @Test
  void theFilterIsTheRenderHalfOfTheSample() {
    FilterDescriptor filter = Rig.withoutDevice().miniport.getDescription();
    assertThat(filter.findPin(KsDataFlow.IN, KsDataFormat.MIDI)).hasValue(0);
    assertThat(filter.findPin(KsDataFlow.IN, KsDataFormat.DIRECTMUSIC)).hasValue(1);
    assertThat(filter.pins().get(2).maxInstances()).isZero();
    assertThat(filter.connections()).hasSize(3);
    assertThat(filter.nodes().get(0).type()).isEqualTo(KsGuids.NODETYPE_SYNTHESIZER);
    assertThat(filter.categories())
        .containsExactly(KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_RENDER);
  }

  @Test
  void withoutADeviceThePortIsThereAndAStreamSaysWhatIsMissing() {
    try (Rig rig = Rig.withoutDevice()) {
      assertFails(NtStatus.INVALID_DEVICE_STATE, rig::open, "set \"device\"");
    }
  }

  @Test
  void withoutAResourceListInitFails() {
    assertFails(
        NtStatus.DEVICE_CONFIGURATION_ERROR,
        () -> new UartMiniport().init(null, null, new FakePort(Map.of())),
        "resource list");
  }

  @Test
  void aRateOutOfRangeFailsInit() {
    FakePort port = new FakePort(Map.of("rate", -1));
    assertFails(
        NtStatus.DEVICE_CONFIGURATION_ERROR,
        () -> new UartMiniport().init(null, new NoResources(), port),
        "rate");
  }

  @Test
  void onlyMidiRenderStreamsAndOnlyTwoOfThemAreOpened() {
    try (Rig rig = Rig.on(RecordingLink.open(), 0)) {
      assertRefused(rig, DMusStreamType.WAVE_SINK);
      assertRefused(rig, DMusStreamType.MIDI_CAPTURE);
      rig.open();
      UartStream second = rig.open();
      assertRefused(rig, DMusStreamType.MIDI_RENDER);
      second.close();
      assertThatCode(rig::open).doesNotThrowAnyException();
    }
  }

  @Test
  void aStreamNeedsAPoolAndAClock() {
    try (Rig rig = Rig.on(RecordingLink.open(), 0)) {
      assertFails(
          NtStatus.INVALID_PARAMETER,
          () ->
              rig.miniport.newStream(
                  1, DMusStreamType.MIDI_RENDER, KsDataFormat.MIDI, null, rig.now100ns::get),
          "allocator");
    }
  }

  @Test
  void aRenderStreamHasNoOutput() {
    try (Rig rig = Rig.on(RecordingLink.open(), 0)) {
      UartStream stream = rig.open();
      assertFails(NtStatus.UNSUCCESSFUL, () -> stream.connectOutput(rig.pool), "output");
      assertFails(NtStatus.UNSUCCESSFUL, () -> stream.disconnectOutput(null), "output");
    }
  }

  @Test
  void closingTheLastStreamEndsTheThreadOfTheLine() {
    Rig.awaitLineThreads(0);
    Rig rig = Rig.on(RecordingLink.open(), 0);
    UartStream first = rig.openRunning();
    UartStream second = rig.openRunning();
    Rig.awaitLineThreads(1);
    Rig.stop(first);
    Rig.stop(second);
    rig.close();
    Rig.awaitLineThreads(0);
  }

  @Test
  void capsNameTheClassAndTheDevice() {
    try (Rig rig = Rig.on(RecordingLink.open(), 0)) {
      PropertyRequest request = request(SynthProperties.CAPS, PropertyVerb.GET, SynthCaps.BYTES);
      assertThat(rig.send(request)).isEqualTo(NtStatus.SUCCESS);
      SynthCaps caps = SynthCaps.from(request.value());
      assertThat(caps.classId()).isEqualTo(ClassIds.MINIPORT_DMUS_UART);
      assertThat(caps.flags()).isEqualTo(SynthProperties.PC_EXTERNAL);
      assertThat(caps.maxVoices()).isEqualTo(SynthProperties.UNKNOWN);
      assertThat(caps.description()).isEqualTo("DMusic MPU-401 Out [fake]");
    }
  }

  @Test
  void sizesAreToldAndShortBuffersRefused() {
    try (Rig rig = Rig.on(RecordingLink.open(), 0)) {
      PropertyRequest query = request(SynthProperties.CAPS, PropertyVerb.GET, 0);
      assertThat(rig.send(query)).isEqualTo(NtStatus.BUFFER_OVERFLOW);
      assertThat(query.valueSize()).isEqualTo(296);
      PropertyRequest tooShort = request(SynthProperties.CHANNELGROUPS, PropertyVerb.GET, 3);
      assertThat(rig.send(tooShort)).isEqualTo(NtStatus.BUFFER_TOO_SMALL);
    }
  }

  @Test
  void thereIsOneChannelGroupWhateverIsAskedFor() {
    try (Rig rig = Rig.on(RecordingLink.open(), 0)) {
      PropertyRequest set = request(SynthProperties.CHANNELGROUPS, PropertyVerb.SET, 4);
      assertThat(rig.send(set)).isEqualTo(NtStatus.SUCCESS);
      assertThat(set.value().getInt()).isEqualTo(1);
    }
  }

  @Test
  void portParametersAndLatencyNeedAStream() {
    try (Rig rig = Rig.on(RecordingLink.open(), 0)) {
      PropertyRequest parameters = parameters(SynthPortParams.VALID_CHANNELGROUPS, 1);
      assertThat(rig.send(parameters)).isEqualTo(NtStatus.INVALID_DEVICE_REQUEST);
      PropertyRequest latency = request(SynthProperties.LATENCYCLOCK, PropertyVerb.GET, 8);
      assertThat(rig.send(latency)).isEqualTo(NtStatus.INVALID_DEVICE_REQUEST);
    }
  }

  @Test
  void portParametersThatCannotBeMetAreNotAllAssigned() {
    try (Rig rig = Rig.on(RecordingLink.open(), 0)) {
      UartStream stream = rig.open();
      PropertyRequest met = parameters(SynthPortParams.VALID_CHANNELGROUPS, 1);
      met.minorTarget(stream);
      assertThat(rig.send(met)).isEqualTo(NtStatus.SUCCESS);
      PropertyRequest unmet =
          parameters(SynthPortParams.VALID_CHANNELGROUPS | SynthPortParams.VALID_VOICES, 8);
      unmet.minorTarget(stream);
      assertThat(rig.send(unmet)).isEqualTo(NtStatus.NOT_ALL_ASSIGNED);
      SynthPortParams actual = SynthPortParams.from(unmet.value());
      assertThat(actual.validParams()).isEqualTo(SynthPortParams.VALID_CHANNELGROUPS);
      assertThat(actual.channelGroups()).isEqualTo(1);
    }
  }

  @Test
  void theLatencyClockIsAheadByWhatTheLineHasToSend() {
    RecordingLink held = RecordingLink.held();
    Rig rig = Rig.on(held, UartSettings.MIDI_BYTES_PER_SECOND);
    UartStream stream = rig.openRunning();
    rig.now100ns.set(50_000_000);
    stream.putMessage(rig.pool.event(new byte[100]));
    PropertyRequest latency = request(SynthProperties.LATENCYCLOCK, PropertyVerb.GET, 8);
    latency.minorTarget(stream);
    assertThat(rig.send(latency)).isEqualTo(NtStatus.SUCCESS);
    assertThat(latency.value().getLong()).isEqualTo(50_000_000 + 100 * 3_200);
    held.release();
    rig.close();
  }

  @Test
  void lineStatusIsClosedWithoutAStreamAndCountsBytesWithOne() {
    RecordingLink link = RecordingLink.open();
    Rig rig = Rig.on(link, 0);
    assertThat(lineStatus(rig, null).state()).isEqualTo(LineStatus.State.CLOSED);
    UartStream stream = rig.openRunning();
    stream.putMessage(rig.pool.event(0x90, 60, 100));
    assertThat(lineStatus(rig, stream).state()).isEqualTo(LineStatus.State.OPEN);
    Rig.stop(stream);
    assertThat(lineStatus(rig, stream).bytes()).isEqualTo(3);
  }

  private static LineStatus lineStatus(Rig rig, UartStream stream) {
    PropertyRequest request =
        new PropertyRequest(
            LineStatus.PROPSETID_LINE,
            LineStatus.STATUS,
            0,
            PropertyVerb.GET,
            ByteBuffer.allocate(0),
            ByteBuffer.allocate(LineStatus.BYTES));
    request.minorTarget(stream);
    assertThat(rig.send(request)).isEqualTo(NtStatus.SUCCESS);
    return LineStatus.from(request.value());
  }

  private static PropertyRequest request(int id, PropertyVerb verb, int valueBytes) {
    return new PropertyRequest(
        KsGuids.PROPSETID_SYNTH,
        id,
        0,
        verb,
        ByteBuffer.allocate(0),
        ByteBuffer.allocate(valueBytes).order(ByteOrder.LITTLE_ENDIAN));
  }

  private static PropertyRequest parameters(int valid, int groups) {
    return new PropertyRequest(
        KsGuids.PROPSETID_SYNTH,
        SynthProperties.PORTPARAMETERS,
        0,
        PropertyVerb.GET,
        new SynthPortParams(valid, 32, groups, 2, 44_100, 0, 0).toBytes(),
        ByteBuffer.allocate(SynthPortParams.BYTES));
  }

  private static void assertRefused(Rig rig, DMusStreamType type) {
    assertFails(NtStatus.INVALID_DEVICE_REQUEST, () -> rig.openStream(type), "refused");
  }
}
