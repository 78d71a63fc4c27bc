package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dmus.ks.ConnectionDescriptor;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthProperties;
import org.dmus.miniport.fakes.FakePort;
import org.dmus.mpu401.chip.ChipBus;
import org.dmus.mpu401.chip.ChipSettings;
import org.dmus.mpu401.chip.Mpu401Chip;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.io.RegisterBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the miniport says it is on an MPU-401 (mpu401-uart 3, 4.5, 7). */
@Timeout(60)
class UartOnRegistersTest {

  private final Mpu401Chip chip = new Mpu401Chip(ChipSettings.USUAL, System::nanoTime);
  private final UartMiniport miniport = new UartMiniport();

  @AfterEach
  void close() {
    miniport.close();
  }

  private FilterDescriptor filter(Map<String, Object> settings) {
    miniport.init(null, new Pair(new ChipBus(chip, 0x330, 9)), new FakePort(settings));
    return miniport.getDescription();
  }

  /** The two ports of a chip, and no interrupt. */
  private record Pair(ChipBus chipBus) implements IResourceList {

    @Override
    public List<Resource> entries() {
      return List.of(new Resource(Type.PORT, 0x330, 2));
    }

    @Override
    public Optional<RegisterBus> bus() {
      return Optional.of(chipBus);
    }

    @Override
    public IResourceList sublist(int... indices) {
      return this;
    }
  }

  private static String shape(PinDescriptor pin) {
    return pin.name() + " " + pin.dataFlow() + " " + pin.communication() + " " + pin.maxInstances();
  }

  private static String shape(ConnectionDescriptor c) {
    return c.fromNode() + "." + c.fromPin() + " " + c.toNode() + "." + c.toPin();
  }

  @Test
  void theFilterIsTheWholeOneOfTheSample() {
    FilterDescriptor filter = filter(Map.of());
    assertThat(filter.pins())
        .extracting(UartOnRegistersTest::shape)
        .containsExactly(
            "MIDI IN SINK 1",
            "MPU-401 out IN SINK 1",
            "MIDI out OUT NONE 0",
            "MIDI in IN NONE 0",
            "MPU-401 in OUT SINK 1");
    assertThat(filter.nodes()).hasSize(2);
    assertThat(filter.categories())
        .containsExactly(KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_RENDER, KsGuids.CATEGORY_CAPTURE);
  }

  @Test
  void itsFiveConnectionsAreThoseOfTheSample() {
    int filter = ConnectionDescriptor.FILTER;
    assertThat(filter(Map.of()).connections())
        .extracting(UartOnRegistersTest::shape)
        .containsExactly(
            filter + ".0 " + filter + ".2",
            filter + ".1 0.1",
            "0.0 " + filter + ".2",
            filter + ".3 1.1",
            "1.0 " + filter + ".4");
  }

  @Test
  void theCapturePinSpeaksMidiAndDirectMusic() {
    assertThat(filter(Map.of()).pins().get(4).dataRanges())
        .extracting(KsDataRange::subFormat)
        .containsExactly(KsGuids.DATAFORMAT_SUBTYPE_MIDI, KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC);
    assertThat(miniport.getDescription().pins().get(4).dataFlow()).isEqualTo(KsDataFlow.OUT);
  }

  @Test
  void theTechnologyIsThatOfItsPinsAndCannotBeChangedAfterInit() {
    UUID technology = KsGuids.MUSIC_TECHNOLOGY_FMSYNTH;
    miniport.setTechnology(technology);
    assertThat(filter(Map.of()).pins())
        .flatExtracting(PinDescriptor::dataRanges)
        .allMatch(range -> ((KsDataRange.Music) range).technology().equals(technology));
    assertThatThrownBy(() -> miniport.setTechnology(technology))
        .isInstanceOfSatisfying(
            NtStatusException.class, e -> assertThat(e.status()).isEqualTo(NtStatus.UNSUCCESSFUL));
  }

  @Test
  void eachNodeHasItsClassAndItsNameWithTheBase() {
    FilterDescriptor filter = filter(Map.of());
    assertThat(caps(filter, 0).classId()).isEqualTo(ClassIds.MINIPORT_DMUS_UART);
    assertThat(caps(filter, 0).description()).isEqualTo("DMusic MPU-401 Out [330]");
    assertThat(caps(filter, 1).classId()).isEqualTo(ClassIds.MINIPORT_DMUS_UART_CAPTURE);
    assertThat(caps(filter, 1).description()).isEqualTo("DMusic MPU-401 In [330]");
  }

  private static SynthCaps caps(FilterDescriptor filter, int node) {
    PropertyItem item =
        filter.nodes().get(node).properties().stream()
            .filter(p -> p.set().equals(KsGuids.PROPSETID_SYNTH) && p.id() == SynthProperties.CAPS)
            .findFirst()
            .orElseThrow();
    ByteBuffer value = ByteBuffer.allocate(SynthCaps.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    item.handler()
        .handle(
            new PropertyRequest(
                item.set(), item.id(), node, PropertyVerb.GET, ByteBuffer.allocate(0), value));
    return SynthCaps.from(value);
  }

  @Test
  void aPathBesidePortsIsRefusedBeforeAnyPortIsTouched() {
    assertThatThrownBy(() -> filter(Map.of("device", "/dev/midi")))
        .hasMessage("uart: io and device are both set: remove one, a port has one device");
    assertThat(chip.isUart()).isFalse();
  }

  @Test
  void theEndGivesTheChipBack() {
    filter(Map.of());
    assertThat(chip.isUart()).isTrue();
    miniport.close();
    assertThat(chip.isUart()).isFalse();
  }
}
