package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.ks.Guid;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PinProperties;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.WaveFormat;
import org.dmus.portcls.IPinCount;
import org.dmus.tck.Area;
import org.dmus.tck.Contract;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.ProbeFilter;
import org.dmus.tck.probe.ProbeMiniport;
import org.junit.jupiter.api.Test;

/** What a port answers about pins: formats, counts, KSPROPSETID_Pin. */
@Contract(Area.DESCRIPTION)
public class PinInquiryContract {

  /** A miniport that has one capture stream less than it describes. */
  private static final class Counting extends ProbeMiniport implements IPinCount {
    @Override
    public Counts pinCount(int pinId, Counts c) {
      int possible = pinId == ProbeFilter.CAPTURE ? 1 : c.filterPossible();
      return new Counts(
          c.filterNecessary(), c.filterCurrent(), possible, c.globalCurrent(), c.globalPossible());
    }
  }

  private static PropertyRequest ask(ISubdevice subdevice, int id, int pin, int valueBytes) {
    ByteBuffer instance =
        ByteBuffer.allocate(PinProperties.INSTANCE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    instance.putInt(0, pin);
    PropertyRequest request =
        new PropertyRequest(
            KsGuids.PROPSETID_PIN,
            id,
            PropertyRequest.NO_NODE,
            PropertyVerb.GET,
            instance,
            ByteBuffer.allocate(valueBytes));
    assertThat(subdevice.filter().property(request)).isEqualTo(NtStatus.SUCCESS);
    return request;
  }

  @Test
  void countsTellHowOftenAPinIsOpenAndMayBe(Workbench bench) {
    ISubdevice subdevice = bench.offline(new ProbeMiniport());
    bench.pin(subdevice, ProbeFilter.CAPTURE, KsDataFormat.MIDI);

    assertThat(subdevice.filter().pinCounts(ProbeFilter.CAPTURE))
        .isEqualTo(new IPinCount.Counts(0, 1, 2, 1, IPinCount.INDETERMINATE));
  }

  @Test
  void countsOverAllFiltersOfAClassRiseAndFall(Workbench bench) {
    UUID classId = bench.deploy(ProbeMiniport::new);
    ISubdevice first = bench.offline(classId);
    ISubdevice second = bench.offline(classId);
    IPin one = bench.pin(first, ProbeFilter.CAPTURE, KsDataFormat.MIDI);
    IPin two = bench.pin(second, ProbeFilter.CAPTURE, KsDataFormat.MIDI);
    assertThat(first.filter().pinCounts(ProbeFilter.CAPTURE).globalCurrent()).isEqualTo(2);

    one.close();
    assertThat(first.filter().pinCounts(ProbeFilter.CAPTURE).globalCurrent()).isEqualTo(1);
    two.close();
    assertThat(second.filter().pinCounts(ProbeFilter.CAPTURE).globalCurrent()).isZero();
  }

  @Test
  void countsThatTheMiniportEditsAreEnforced(Workbench bench) {
    Counting miniport = new Counting();
    ISubdevice subdevice = bench.offline(miniport);
    bench.pin(subdevice, ProbeFilter.CAPTURE, KsDataFormat.MIDI);

    Refusal.of(
        NtStatus.INVALID_DEVICE_REQUEST,
        () -> subdevice.filter().openPin(ProbeFilter.CAPTURE, KsDataFormat.MIDI));

    assertThat(subdevice.filter().pinCounts(ProbeFilter.CAPTURE).filterPossible()).isEqualTo(1);
  }

  @Test
  void aBridgePinCannotBeOpenedAndAnotherFormatIsNoMatch(Workbench bench) {
    ISubdevice subdevice = bench.offline(new ProbeMiniport());
    KsDataFormat pcm = KsDataFormat.pcm(new WaveFormat(48_000, 2, WaveFormat.Encoding.FLOAT_32));

    Refusal.of(NtStatus.NO_MATCH, () -> subdevice.filter().openPin(ProbeFilter.RENDER, pcm));
    Refusal.of(
        NtStatus.NO_MATCH, () -> subdevice.filter().openPin(ProbeFilter.BRIDGE, KsDataFormat.MIDI));
    Refusal.of(NtStatus.INVALID_PARAMETER, () -> subdevice.filter().openPin(4, KsDataFormat.MIDI));
    assertThat(subdevice.filter().openPins()).isEmpty();
  }

  @Test
  void theIntersectionOfMusicRangesIsTheirFormat(Workbench bench) {
    ISubdevice subdevice = bench.offline(new ProbeMiniport());

    KsDataFormat found =
        subdevice
            .filter()
            .dataRangeIntersection(
                ProbeFilter.RENDER, KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC));

    assertThat(found).isEqualTo(KsDataFormat.DIRECTMUSIC);
  }

  @Test
  void theIntersectionOfAudioRangesIsTheBestThatBothHave(Workbench bench) {
    ISubdevice subdevice = bench.offline(new ProbeMiniport());
    Set<WaveFormat.Encoding> floats = Set.of(WaveFormat.Encoding.FLOAT_32);

    KsDataFormat found =
        subdevice
            .filter()
            .dataRangeIntersection(
                ProbeFilter.WAVE, new KsDataRange.Audio(1, floats, 44_100, 384_000));

    assertThat(found.wave())
        .isEqualTo(Optional.of(new WaveFormat(192_000, 1, WaveFormat.Encoding.FLOAT_32)));
    Refusal.of(
        NtStatus.NO_MATCH,
        () ->
            subdevice
                .filter()
                .dataRangeIntersection(
                    ProbeFilter.WAVE, new KsDataRange.Audio(2, floats, 200_000, 384_000)));
  }

  @Test
  void thePinPropertiesTellWhatTheDescriptionSays(Workbench bench) {
    ISubdevice subdevice = bench.offline(new ProbeMiniport());

    assertThat(u32(ask(subdevice, PinProperties.CTYPES, 0, 4))).isEqualTo(4);
    assertThat(u32(ask(subdevice, PinProperties.DATAFLOW, ProbeFilter.RENDER, 4)))
        .isEqualTo(KsDataFlow.IN.value());
    assertThat(u32(ask(subdevice, PinProperties.DATAFLOW, ProbeFilter.CAPTURE, 4)))
        .isEqualTo(KsDataFlow.OUT.value());
    assertThat(u32(ask(subdevice, PinProperties.CINSTANCES, ProbeFilter.CAPTURE, 8))).isEqualTo(2);
    assertThat(Guid.get(ask(subdevice, PinProperties.CATEGORY, ProbeFilter.WAVE, 16).value()))
        .isEqualTo(KsGuids.CATEGORY_AUDIO);
  }

  private static int u32(PropertyRequest answered) {
    return answered.value().getInt();
  }

  @Test
  void aPinPropertyNeedsItsPin(Workbench bench) {
    ISubdevice subdevice = bench.offline(new ProbeMiniport());
    PropertyRequest withoutPin =
        new PropertyRequest(
            KsGuids.PROPSETID_PIN,
            PinProperties.DATAFLOW,
            PropertyRequest.NO_NODE,
            PropertyVerb.GET,
            ByteBuffer.allocate(0),
            ByteBuffer.allocate(4));

    assertThat(subdevice.filter().property(withoutPin).isSuccess()).isFalse();
  }
}
