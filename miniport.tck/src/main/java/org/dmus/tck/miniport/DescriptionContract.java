package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dmus.ks.ConnectionDescriptor;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** What a miniport says it is. */
@MiniportContract(area = Area.DESCRIPTION)
public class DescriptionContract {

  @Test
  @Behaviour(12)
  void theDescriptionIsTheSameForTheMiniportsLife(MiniportBench bench) {
    FilterDescriptor first = bench.description();
    for (DMusStreamType type : DMusStreamType.values()) {
      bench.pinFor(type).ifPresent(pin -> bench.open(type));
    }
    FilterDescriptor now = bench.description();
    assertSame("pins", now.pins(), first.pins());
    assertSame("nodes", now.nodes(), first.nodes());
    assertSame("connections", now.connections(), first.connections());
    assertSame("categories", now.categories(), first.categories());
    assertSame("properties", now.properties(), first.properties());
  }

  private static void assertSame(String what, List<?> now, List<?> first) {
    assertThat(now.equals(first))
        .as("the %s of getDescription are the same each time it is called", what)
        .isTrue();
  }

  @Test
  void thereIsAPinThatCanBeOpened(MiniportBench bench) {
    assertThat(bench.description().pins()).as("pins").anyMatch(pin -> pin.maxInstances() > 0);
  }

  @Test
  void everyPinHasANameAndARange(MiniportBench bench) {
    assertThat(bench.description().pins())
        .as("pins")
        .allSatisfy(
            pin -> {
              assertThat(pin.name()).as("the name of a pin").isNotBlank();
              assertThat(pin.dataRanges()).as("the data ranges of a pin").isNotEmpty();
            });
  }

  @Test
  void everyPinThatCanBeOpenedHasATypeOfStream(MiniportBench bench) {
    assertThat(bench.description().pins())
        .as("pins")
        .filteredOn(pin -> pin.maxInstances() > 0)
        .allMatch(pin -> Formats.typeOf(pin).isPresent());
  }

  @Test
  void aBridgePinCannotBeOpened(MiniportBench bench) {
    assertThat(bench.description().pins())
        .as("pins")
        .filteredOn(pin -> pin.communication() == KsCommunication.NONE)
        .allMatch(pin -> pin.maxInstances() == 0);
  }

  @Test
  void everyConnectionJoinsWhatIsThere(MiniportBench bench) {
    FilterDescriptor filter = bench.description();
    assertThat(filter.connections())
        .as("connections")
        .allMatch(c -> isThere(filter, c.fromNode(), c.fromPin()))
        .allMatch(c -> isThere(filter, c.toNode(), c.toPin()));
  }

  private static boolean isThere(FilterDescriptor filter, int node, int pin) {
    return node == ConnectionDescriptor.FILTER
        ? pin >= 0 && pin < filter.pins().size()
        : node >= 0 && node < filter.nodes().size() && pin >= 0;
  }

  @Test
  @Behaviour(49)
  void anInterfaceThatIsNotThereIsNotGiven(MiniportBench bench) {
    assertThat(bench.miniport().as(Runnable.class)).isEmpty();
    assertThat(bench.miniport().as(IMiniportDMus.class)).containsSame(bench.miniport());
  }

  @Test
  void theCategoriesNameTheFilter(MiniportBench bench) {
    assertThat(bench.description().categories())
        .as("categories")
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  // Legacy programs take the first pin that speaks MIDI (dmus-interfaces 1.3).
  @Test
  void theLegacyPinComesBeforeTheDirectMusicPinOfItsOwn(MiniportBench bench) {
    List<UUID> first =
        bench.description().pins().stream()
            .filter(pin -> pin.dataRanges().size() == 1)
            .map(pin -> pin.dataRanges().get(0).subFormat())
            .toList();
    int midi = first.indexOf(KsGuids.DATAFORMAT_SUBTYPE_MIDI);
    int directMusic = first.indexOf(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC);
    assertThat(midi < 0 || directMusic < 0 || midi < directMusic)
        .as("the pin for MIDI comes before its pin for DirectMusic")
        .isTrue();
  }

  @Test
  void thePinsChannelMasksNameSixteenChannels(MiniportBench bench) {
    assertThat(bench.description().pins())
        .as("pins")
        .flatExtracting(PinDescriptor::dataRanges)
        .filteredOn(KsDataRange.Music.class::isInstance)
        .allMatch(range -> ((KsDataRange.Music) range).channelMask() == 0xFFFF);
  }

  @Test
  void theIntersectionOfARangeWithItselfIsOfTheRange(MiniportBench bench) {
    List<PinDescriptor> pins = bench.description().pins();
    for (int i = 0; i < pins.size(); i++) {
      KsDataRange own = pins.get(i).dataRanges().get(0);
      Optional<KsDataFormat> chosen = bench.miniport().dataRangeIntersection(i, own, own);
      assertThat(chosen.map(own::accepts).orElse(true))
          .as("the range accepts the format that dataRangeIntersection chose")
          .isTrue();
    }
  }

  @Test
  void theIntersectionOfStrangersIsNone(MiniportBench bench) {
    KsDataRange own = bench.description().pins().get(0).dataRanges().get(0);
    KsDataRange stranger = KsDataRange.Music.port(UUID.randomUUID());
    assertThat(intersect(bench, stranger, own))
        .as("the status of dataRangeIntersection")
        .isIn(NtStatus.NOT_IMPLEMENTED, NtStatus.NO_MATCH);
  }

  private static NtStatus intersect(MiniportBench bench, KsDataRange client, KsDataRange own) {
    try {
      Optional<KsDataFormat> chosen = bench.miniport().dataRangeIntersection(0, client, own);
      return chosen.isPresent() ? NtStatus.SUCCESS : NtStatus.NOT_IMPLEMENTED;
    } catch (NtStatusException e) {
      return e.status();
    }
  }
}
