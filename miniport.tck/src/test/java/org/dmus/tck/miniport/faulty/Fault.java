package org.dmus.tck.miniport.faulty;

import java.util.Set;

/** What can be wrong with a miniport, and the checks that find it. */
enum Fault {
  NONE,
  DESCRIPTION_CHANGES(
      "DescriptionContract.theDescriptionIsTheSameForTheMiniportsLife",
      "InstancesContract.twoInstancesDescribeThemselvesAlike"),
  DESCRIPTION_COUNTS_INSTANCES("InstancesContract.twoInstancesDescribeThemselvesAlike"),
  SHARES_ITS_POOL(
      "InstancesContract.eachOfTwoInstancesGivesBackToItsOwnPool",
      "InstancesContract.theEndOfOneInstanceIsNotThatOfTheOther"),
  TELLS_ITS_INTERFACES_LATE("ThreadingContract.itsInterfacesAreToldBeforeInit"),
  SETS_THE_CONTEXT_LOADER("ThreadingContract.theContextLoaderOfItsCallerIsLeftAlone"),
  SWALLOWS_AN_INTERRUPT("ThreadingContract.theInterruptOfItsCallerIsLeftAlone"),
  MAKES_THE_ENGINE_WAIT("ThreadingContract.theEnginesThreadIsNeverMadeToWait"),
  SERVES_ONE_THREAD("ThreadingContract.itIsNotTiedToTheThreadOfInit"),
  WRITES_BEHIND_A_VALUE("PropertySizeContract.nothingIsWrittenBehindTheValue"),
  WRITES_BEFORE_IT_REFUSES("PropertySizeContract.aRefusedRequestLeavesTheValueAlone"),
  CHOKES_ON_A_LONG_VALUE("PropertySizeContract.aValueOfAnySizeIsAnsweredByAStatus"),
  CHOKES_ON_LONG_INSTANCE_DATA("PropertySizeContract.instanceDataOfAnySizeIsAnsweredByAStatus"),
  CHOKES_ON_A_LONG_VALUE_TO_SET(
      "PropertySizeContract.aValueThatIsSetWithAnySizeIsAnsweredByAStatus"),
  OPENS_ONE_CAPTURE_STREAM("CaptureStreamContract.aSecondCaptureStreamAfterTheFirstDelivers"),
  CALLS_WHAT_IT_TOOK_A_FAILURE(
      "OwnershipContract.anEventThatIsTakenIsASuccess",
      "DeviceOutputContract.whatWasTakenBeforeTheCloseArrives"),
  REFUSES_TO_BE_SERVED(
      "OwnershipContract.nullAsksForNothingNew",
      "RenderStateContract.theStatesAreWalkedUpAndDownAnyNumberOfTimes"),
  CHOKES_ON_NO_BYTES(
      "OddEventContract.anEventWithoutBytesComesBack",
      "OddEventContract.garbageComesBack",
      "DeviceOutputContract.anEventWithoutBytesSendsNone"),
  LOSES_THE_END_OF_LONG_MESSAGES("DeviceOutputContract.aLongMessageArrivesWhole"),
  CONNECTION_LEADS_NOWHERE("DescriptionContract.everyConnectionJoinsWhatIsThere"),
  GROUP_IS_NOT_THE_REGISTERED_ONE(
      "LifeCycleContract.aGroupThatWasRegisteredEarlyIsTheOneThatInitReturns"),
  LEAVES_A_THREAD(
      "LifeCycleContract.aClosedMiniportLeavesNoThread",
      "LifeCycleContract.aHundredLivesLeaveNothingOpen",
      "ThreadingContract.streamsThatComeAndGoLeaveNoThread"),
  COUNTS_A_FAILED_STREAM("NewStreamContract.aFailureCostsNoInstance"),
  LEAKS_THE_REST_OF_A_CHAIN("OwnershipContract.everyEventOfAChainComesBack"),
  LEAKS_THE_BUFFER_OF_A_PACKAGED_EVENT("OwnershipContract.theBufferOfAPackagedEventComesBack"),
  GIVES_BACK_TWICE("OwnershipContract.noEventIsGivenBackTwiceOrToAStranger"),
  CHANGES_WHAT_IT_GAVE_BACK("OwnershipContract.noEventIsChangedAfterItWasGivenBack"),
  KEEPS_SYSEX_IN_STOP("RenderStateContract.stopGivesBackWhatCameInPause"),
  CHOKES_ON_AN_EMPTY_PACKAGE("OddEventContract.aPackageWithoutMembersComesBack"),
  ALLOCATES("DataPathContract.playingAnEventAllocatesNothing"),
  SENDS_IN_ACQUIRE(
      "DeviceOutputContract.nothingLeavesBeforeRun",
      "DeviceOutputContract.whatStopDiscardsNeverLeaves"),
  FORGETS_IN_PAUSE("DeviceOutputContract.whatCameInPauseLeavesInRunAndInOrder"),
  SENDS_A_PACKAGE_BACKWARDS("DeviceOutputContract.aPackageKeepsItsPlaceAndItsOrder"),
  DELIVERS_WHAT_CAME_IN_ACQUIRE("CaptureStreamContract.whatCameInAcquireIsNeverDelivered"),
  STAMPS_AT_DELIVERY("CaptureStreamContract.allBytesOfADeliveryCarryTheTimeOfTheFirst"),
  CALLS_RAW_BYTES_COMPLETE("CaptureStreamContract.twentyBytesAreThreePiecesOfOneDelivery"),
  TAKES_A_SECOND_OUTPUT("CaptureConnectionContract.aSecondOutputIsRefused"),
  KEEPS_AN_EVENT_GIVEN_TO_CAPTURE(
      "CaptureConnectionContract.anEventThatACaptureStreamIsGivenComesBack"),
  CAPS_ARE_TOO_SMALL("PropertyHandlerContract.theSizesAreThoseOfTheStructures"),
  FILLS_SHORT_VALUES("PropertyHandlerContract.aShortValueIsRefused"),
  PROMISES_GENERAL_MIDI_OF_ITS_CABLE("SynthPropertyContract.aUartIsExternalGearOfOneGroup"),
  CALLS_A_CHANGED_WISH_GRANTED("PortParametersContract.aWishBeyondTheCapabilitiesIsChangedAndSaid"),
  LATENCY_IS_IN_THE_PAST("SynthPropertyContract.theLatencyClockIsNeverBehindTheMasterClock");

  private final Set<String> caughtBy;

  Fault(String... caughtBy) {
    this.caughtBy = Set.of(caughtBy);
  }

  /** {@return the checks that fail, class and method} */
  Set<String> caughtBy() {
    return caughtBy;
  }
}
