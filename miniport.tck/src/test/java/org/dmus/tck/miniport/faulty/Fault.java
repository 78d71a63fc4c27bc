package org.dmus.tck.miniport.faulty;

import java.util.Set;

/** What can be wrong with a miniport, and the checks that find it. */
enum Fault {
  NONE,
  DESCRIPTION_CHANGES("DescriptionContract.theDescriptionIsTheSameForTheMiniportsLife"),
  CONNECTION_LEADS_NOWHERE("DescriptionContract.everyConnectionJoinsWhatIsThere"),
  GROUP_IS_NOT_THE_REGISTERED_ONE(
      "LifeCycleContract.aGroupThatWasRegisteredEarlyIsTheOneThatInitReturns"),
  LEAVES_A_THREAD(
      "LifeCycleContract.aClosedMiniportLeavesNoThread",
      "LifeCycleContract.aHundredLivesLeaveNothingOpen"),
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
