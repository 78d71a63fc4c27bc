package org.dmus.tck.miniport.faulty;

import java.util.Set;

/** What can be wrong with the properties of a miniport, and the checks that find it. */
enum PropertyFault implements SeededFault {
  WRITES_BEHIND_A_VALUE("PropertySizeContract.nothingIsWrittenBehindTheValue"),
  WRITES_BEFORE_IT_REFUSES("PropertySizeContract.aRefusedRequestLeavesTheValueAlone"),
  CHOKES_ON_A_LONG_VALUE("PropertySizeContract.aValueOfAnySizeIsAnsweredByAStatus"),
  CHOKES_ON_LONG_INSTANCE_DATA("PropertySizeContract.instanceDataOfAnySizeIsAnsweredByAStatus"),
  CHOKES_ON_A_LONG_VALUE_TO_SET(
      "PropertySizeContract.aValueThatIsSetWithAnySizeIsAnsweredByAStatus"),
  CHOKES_WITHOUT_A_STREAM("PropertyHandlerContract.anyRequestIsAnsweredByAStatus"),
  CAPS_ARE_TOO_SMALL("PropertyHandlerContract.theSizesAreThoseOfTheStructures"),
  FILLS_SHORT_VALUES("PropertyHandlerContract.aShortValueIsRefused"),
  FILLS_EMPTY_VALUES("PropertyHandlerContract.anEmptyValueAsksForTheSize"),
  WANTS_MORE_THAN_IT_TOLD("PropertyHandlerContract.aValueOfTheSizeThatWasToldIsFilled"),
  CHANNEL_GROUPS_CANNOT_BE_SET("PropertyHandlerContract.channelGroupsCanBeReadAndWritten"),
  LISTS_A_PROPERTY_TWICE("PropertyHandlerContract.noPropertyIsListedTwiceInATable"),
  PROMISES_GENERAL_MIDI_OF_ITS_CABLE("SynthPropertyContract.aUartIsExternalGearOfOneGroup"),
  CALLS_A_CHANGED_WISH_GRANTED("PortParametersContract.aWishBeyondTheCapabilitiesIsChangedAndSaid"),
  LATENCY_IS_IN_THE_PAST("SynthPropertyContract.theLatencyClockIsNeverBehindTheMasterClock");

  private final Set<String> caughtBy;

  PropertyFault(String... caughtBy) {
    this.caughtBy = Set.of(caughtBy);
  }

  @Override
  public Set<String> caughtBy() {
    return caughtBy;
  }
}
