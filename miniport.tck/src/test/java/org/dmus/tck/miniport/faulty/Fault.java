package org.dmus.tck.miniport.faulty;

import java.util.Set;

/** What can be wrong with a miniport from init to close, and the checks that find it. */
enum Fault implements SeededFault {
  NONE,
  STARTS_WITHOUT_RESOURCES("LifeCycleContract.aMissingResourceListIsRefused"),
  GROUP_IS_NOT_THE_REGISTERED_ONE(
      "LifeCycleContract.aGroupThatWasRegisteredEarlyIsTheOneThatInitReturns"),
  TAKES_AN_EVENT_TO_SAY_GOODBYE("LifeCycleContract.aClosedMiniportHoldsNoEvent"),
  LEAVES_ITS_GROUP_OPEN("LifeCycleContract.theGroupsOfAMiniportEndWithIt"),
  LEAVES_A_THREAD(
      "LifeCycleContract.aClosedMiniportLeavesNoThread",
      "LifeCycleContract.aHundredLivesLeaveNothingOpen"),
  LEAVES_A_THREAD_IN_ITS_FIFTIETH_LIFE("LifeCycleContract.aHundredLivesLeaveNothingOpen"),
  LEAVES_A_THREAD_OF_A_STREAM_TILL_ITS_END("ThreadingContract.streamsThatComeAndGoLeaveNoThread"),
  ENDS_THE_CAPTURE_OF_EVERY_INSTANCE("LifeCycleContract.instancesKnowNothingOfEachOther"),
  SHARES_ITS_POOL("InstancesContract.eachOfTwoInstancesGivesBackToItsOwnPool"),
  ENDS_THE_OUTPUT_OF_EVERY_INSTANCE("InstancesContract.theEndOfOneInstanceIsNotThatOfTheOther"),
  OPENS_WITHOUT_A_POOL("NewStreamContract.aMissingPoolIsRefused"),
  OPENS_WITHOUT_A_CLOCK("NewStreamContract.aMissingClockIsRefused"),
  OPENS_A_TYPE_OF_NO_PIN("NewStreamContract.aTypeThatNoPinHasIsRefused"),
  OPENS_A_THIRD_RENDER_STREAM("NewStreamContract.aSecondCaptureOrAThirdRenderStreamIsRefused"),
  REFUSES_A_PIN_THAT_IT_DESCRIBES("NewStreamContract.everyPinThatIsDescribedCanBeOpened"),
  COUNTS_A_FAILED_STREAM("NewStreamContract.aFailureCostsNoInstance"),
  COUNTS_A_STREAM_THAT_NEVER_RAN_FOR_EVER("NewStreamContract.aStreamThatIsClosedMakesRoom"),
  GIVES_ONE_STREAM_FOR_BOTH_WAYS("NewStreamContract.aStreamIsNoStreamOfAnotherPin"),
  PREFETCHES_A_MILLISECOND("NewStreamContract.aUartIsServedWhenDueAndByTheMiniportsGroup"),
  TELLS_ITS_INTERFACES_LATE("ThreadingContract.itsInterfacesAreToldBeforeInit"),
  TELLS_ITS_INTERFACES_TO_ONE_THREAD("ThreadingContract.itsInterfacesAreToldToEightThreadsAtOnce"),
  SETS_THE_CONTEXT_LOADER("ThreadingContract.theContextLoaderOfItsCallerIsLeftAlone"),
  STAYS_ASLEEP_WHERE_IT_RAN("PowerStateContract.itPlaysAfterItSlept"),
  COMES_BACK_TO_THE_STATE_BEFORE("PowerStateContract.aStateThatIsToldTwiceIsOne"),
  CANNOT_BE_CLOSED_ASLEEP("PowerStateContract.aStreamIsClosedAsleep");

  private final Set<String> caughtBy;

  Fault(String... caughtBy) {
    this.caughtBy = Set.of(caughtBy);
  }

  @Override
  public Set<String> caughtBy() {
    return caughtBy;
  }
}
