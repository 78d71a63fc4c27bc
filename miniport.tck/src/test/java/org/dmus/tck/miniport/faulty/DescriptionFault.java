package org.dmus.tck.miniport.faulty;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dmus.ks.ConnectionDescriptor;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.PinDescriptor;

/** What can be wrong with what a miniport says it is, and the checks that find it. */
enum DescriptionFault implements SeededFault {
  CHANGES_IN_USE(
      (right, filter) -> filter.asked() > 5 ? named(right, "in use") : right,
      "DescriptionContract.theDescriptionIsTheSameForTheMiniportsLife"),
  COUNTS_INSTANCES(
      (right, filter) -> named(right, "in " + filter.instance()),
      "InstancesContract.twoInstancesDescribeThemselvesAlike"),
  CONNECTION_LEADS_NOWHERE(
      (right, filter) ->
          new FilterDescriptor(
              right.pins(),
              right.nodes(),
              List.of(
                  new ConnectionDescriptor(
                      0, ConnectionDescriptor.NODE_OUT, ConnectionDescriptor.FILTER, 7)),
              right.categories(),
              right.properties()),
      "DescriptionContract.everyConnectionJoinsWhatIsThere"),
  OPENS_NO_PIN(
      (right, filter) -> withPins(right, right.pins().stream().map(MemoryPins::closed).toList()),
      "DescriptionContract.thereIsAPinThatCanBeOpened"),
  GIVES_A_PIN_NO_NAME(
      (right, filter) -> named(right, " "), "DescriptionContract.everyPinHasANameAndARange"),
  HAS_A_PIN_THAT_TAKES_SOUND(
      (right, filter) -> plus(right, MemoryPins.of(KsDataRange.Audio.synthesized(2))),
      "DescriptionContract.everyPinThatCanBeOpenedHasATypeOfStream"),
  LETS_ITS_BRIDGE_BE_OPENED(
      (right, filter) -> plus(right, MemoryPins.bridge()),
      "DescriptionContract.aBridgePinCannotBeOpened"),
  BELONGS_TO_NO_CATEGORY(
      (right, filter) ->
          new FilterDescriptor(
              right.pins(), right.nodes(), right.connections(), List.of(), right.properties()),
      "DescriptionContract.theCategoriesNameTheFilter"),
  PUTS_ITS_LEGACY_PIN_LAST(
      (right, filter) ->
          plus(right, MemoryPins.of(KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_MIDI))),
      "DescriptionContract.theLegacyPinComesBeforeTheDirectMusicPinOfItsOwn"),
  MASKS_ALL_BUT_ONE_CHANNEL(
      (right, filter) -> plus(right, MemoryPins.of(MemoryPins.music(1))),
      "DescriptionContract.thePinsChannelMasksNameSixteenChannels"),
  INTERSECTS_ITSELF_WITH_MIDI("DescriptionContract.theIntersectionOfARangeWithItselfIsOfTheRange"),
  INTERSECTS_WITH_STRANGERS("DescriptionContract.theIntersectionOfStrangersIsNone"),
  SAYS_IT_CAN_BE_RUN("DescriptionContract.anInterfaceThatIsNotThereIsNotGiven");

  private interface Wrong {
    FilterDescriptor of(FilterDescriptor right, MemoryFilter filter);
  }

  private final Wrong wrong;
  private final Set<String> caughtBy;

  DescriptionFault(String... caughtBy) {
    this((right, filter) -> right, caughtBy);
  }

  DescriptionFault(Wrong wrong, String... caughtBy) {
    this.wrong = wrong;
    this.caughtBy = Set.of(caughtBy);
  }

  /** Returns what it says instead of what is right. */
  FilterDescriptor of(FilterDescriptor right, MemoryFilter filter) {
    return wrong.of(right, filter);
  }

  @Override
  public Set<String> caughtBy() {
    return caughtBy;
  }

  private static FilterDescriptor withPins(FilterDescriptor filter, List<PinDescriptor> pins) {
    return new FilterDescriptor(
        pins, filter.nodes(), filter.connections(), filter.categories(), filter.properties());
  }

  private static FilterDescriptor plus(FilterDescriptor filter, PinDescriptor pin) {
    List<PinDescriptor> pins = new ArrayList<>(filter.pins());
    pins.add(pin);
    return withPins(filter, pins);
  }

  private static FilterDescriptor named(FilterDescriptor filter, String name) {
    List<PinDescriptor> pins = new ArrayList<>(filter.pins());
    pins.set(0, MemoryPins.of(name, KsDataFlow.IN, KsCommunication.SINK, MemoryPins.music(0xFFFF)));
    return withPins(filter, pins);
  }
}
