package org.dmus.miniport.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.miniport.fakes.Refusals.assertFails;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsGuids;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthProperties;
import org.dmus.miniport.fakes.FakePort;
import org.dmus.miniport.fakes.NoResources;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.DMusStreamType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The control side of the miniport (behaviours A.4, A.8; mpu401-uart 3, 4, 7). */
@Timeout(60)
class CaptureMiniportTest {

  @Test
  void theFilterIsTheInputHalfOfTheSample() {
    FilterDescriptor filter = new CaptureMiniport().getDescription();
    assertThat(filter.findPin(KsDataFlow.OUT, KsDataFormat.MIDI)).hasValue(1);
    assertThat(filter.findPin(KsDataFlow.OUT, KsDataFormat.DIRECTMUSIC)).hasValue(1);
    assertThat(filter.findPin(KsDataFlow.IN, KsDataFormat.DIRECTMUSIC)).isEmpty();
    assertThat(filter.pins().get(0).maxInstances()).isZero();
    assertThat(filter.connections()).hasSize(2);
    assertThat(filter.categories())
        .containsExactly(KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_CAPTURE);
  }

  @Test
  void withoutADeviceThePortIsThereAndAStreamSaysWhatIsMissing() {
    try (Rig rig = new Rig(new CaptureMiniport(), Map.of())) {
      assertFails(NtStatus.INVALID_DEVICE_STATE, rig::open, "set \"device\"");
    }
  }

  @Test
  void initRefusesAMissingResourceListAndABadFifoSize() {
    assertFails(
        NtStatus.DEVICE_CONFIGURATION_ERROR,
        () -> new CaptureMiniport().init(null, null, new FakePort(Map.of())),
        "resource list");
    assertFails(
        NtStatus.DEVICE_CONFIGURATION_ERROR,
        () ->
            new CaptureMiniport().init(null, new NoResources(), new FakePort(Map.of("fifo", 127))),
        "fifo");
  }

  @Test
  void oneCaptureStreamIsOpenedAndNothingElse() {
    try (Rig rig = Rig.on(new ScriptedLink(), 128)) {
      assertRefused(rig, DMusStreamType.WAVE_SINK);
      assertRefused(rig, DMusStreamType.MIDI_RENDER);
      CaptureStream stream = rig.open();
      assertRefused(rig, DMusStreamType.MIDI_CAPTURE);
      stream.close();
      assertThat(rig.openStream(DMusStreamType.MIDI_CAPTURE).schedulePreFetch()).isZero();
    }
    Rig.awaitLineThreads(0);
  }

  @Test
  void aStreamThatCouldNotBeOpenedDoesNotCount() throws Exception {
    ScriptedLink link = new ScriptedLink();
    link.unplugged = true;
    try (Rig rig = Rig.on(link, 128)) {
      assertFails(NtStatus.NOT_FOUND, rig::open, "fake: no such device");
      link.unplugged = false;
      assertThat(rig.open()).isNotNull();
    }
  }

  @Test
  void theStreamIsServedByTheGroupOfTheMiniport() {
    try (Rig rig = Rig.on(new ScriptedLink(), 128)) {
      assertThat(rig.openStream(DMusStreamType.MIDI_CAPTURE).serviceGroup())
          .containsSame(rig.port.group());
    }
  }

  @Test
  void capsNameTheClassAndTheDevice() {
    try (Rig rig = Rig.on(new ScriptedLink(), 128)) {
      SynthCaps caps =
          SynthCaps.from(
              get(rig, KsGuids.PROPSETID_SYNTH, SynthProperties.CAPS, SynthCaps.BYTES, null));
      assertThat(caps.classId()).isEqualTo(ClassIds.MINIPORT_DMUS_UART_CAPTURE);
      assertThat(caps.description()).isEqualTo("DMusic MPU-401 In [fake]");
    }
  }

  @Test
  void lineStatusAndLatencyBelongToTheStream() {
    try (Rig rig = Rig.on(new ScriptedLink(), 128)) {
      assertThat(status(rig, null)).isEqualTo(LineStatus.State.CLOSED);
      CaptureStream stream = rig.open();
      assertThat(status(rig, stream)).isEqualTo(LineStatus.State.OPEN);
      rig.now100ns.set(1_234);
      ByteBuffer time =
          get(rig, KsGuids.PROPSETID_SYNTH, SynthProperties.LATENCYCLOCK, Long.BYTES, stream);
      assertThat(time.getLong()).isEqualTo(1_234);
    }
  }

  private static LineStatus.State status(Rig rig, CaptureStream stream) {
    return LineStatus.from(
            get(rig, LineStatus.PROPSETID_LINE, LineStatus.STATUS, LineStatus.BYTES, stream))
        .state();
  }

  private static ByteBuffer get(Rig rig, UUID set, int id, int bytes, CaptureStream stream) {
    PropertyRequest request =
        new PropertyRequest(
            set, id, 0, PropertyVerb.GET, ByteBuffer.allocate(0), ByteBuffer.allocate(bytes));
    request.minorTarget(stream);
    assertThat(rig.send(request)).isEqualTo(NtStatus.SUCCESS);
    return request.value();
  }

  private static void assertRefused(Rig rig, DMusStreamType type) {
    assertFails(NtStatus.INVALID_DEVICE_REQUEST, () -> rig.openStream(type), "refused");
  }
}
