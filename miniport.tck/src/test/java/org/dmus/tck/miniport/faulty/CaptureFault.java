package org.dmus.tck.miniport.faulty;

import java.util.Set;

/** What can be wrong with a capture stream, and the checks that find it. */
enum CaptureFault implements SeededFault {
  DROPS_REAL_TIME_BYTES("CaptureStreamContract.everyByteIsDeliveredInOrder"),
  IGNORES_WHAT_COMES_IN_PAUSE("CaptureStreamContract.pauseDelivers"),
  DELIVERS_WHAT_CAME_IN_STOP("CaptureStreamContract.whatCameInStopIsNeverDelivered"),
  DELIVERS_WHAT_CAME_IN_ACQUIRE("CaptureStreamContract.whatCameInAcquireIsNeverDelivered"),
  ASKS_FOR_NO_SERVICE("CaptureStreamContract.capturedBytesAskForService"),
  FLUSHES_FROM_THE_THREAD_OF_ITS_INTERRUPT(
      "CaptureStreamContract.nothingIsDeliveredOutsideTheEngine"),
  CALLS_RAW_BYTES_COMPLETE("CaptureStreamContract.twentyBytesAreThreePiecesOfOneDelivery"),
  STAMPS_AT_DELIVERY("CaptureStreamContract.allBytesOfADeliveryCarryTheTimeOfTheFirst"),
  REUSES_OLD_STAMPS("CaptureStreamContract.timesNeverGoBack"),
  LOSES_WHAT_FINDS_NO_EVENT("CaptureStreamContract.anExhaustedPoolLosesNoByte"),
  ENDS_LONG_DELIVERIES_WITH_AN_EMPTY_PIECE("CaptureStreamContract.aPieceFitsAnEvent"),
  HAS_A_HANDLE_FOR_SIXTEEN_RUNS(
      "CaptureStreamContract.theStatesOfACaptureStreamAreWalkedUpAndDown"),
  TAKES_AN_EVENT_FOR_WHAT_CAME("CaptureStreamContract.aCaptureStreamThatIsClosedHoldsNoEvent"),
  OPENS_ONE_CAPTURE_STREAM("CaptureStreamContract.aSecondCaptureStreamAfterTheFirstDelivers"),
  TAKES_A_SECOND_OUTPUT("CaptureConnectionContract.aSecondOutputIsRefused"),
  TAKES_NO_OUTPUT_FOR_ONE("CaptureConnectionContract.noOutputIsNoConnection"),
  LETS_A_STRANGER_DISCONNECT("CaptureConnectionContract.aStrangerCannotBeDisconnected"),
  DELIVERS_TO_WHO_DISCONNECTED("CaptureConnectionContract.afterADisconnectionEventsGoBackAgain"),
  STAYS_CONNECTED_TO_NOBODY("CaptureConnectionContract.anotherConnectionFollowsADisconnection"),
  KEEPS_WHAT_NOBODY_WANTS("CaptureConnectionContract.withoutOutputEventsGoBack"),
  KEEPS_AN_EVENT_GIVEN_TO_CAPTURE(
      "CaptureConnectionContract.anEventThatACaptureStreamIsGivenComesBack"),
  DELIVERS_AN_EMPTY_EVENT_AT_FIRST("CaptureConnectionContract.serviceWithoutNewBytesSendsNothing"),
  CHANGES_ITS_GROUP_WHILE_IT_DELIVERS(
      "ControlThreadContract.capturingCallsNothingThatIsForTheControlThread"),
  CLEARS_WHAT_IT_DELIVERED("CaptureConnectionContract.noEventIsGivenTwiceOrUsedAfterwards");

  private final Set<String> caughtBy;

  CaptureFault(String... caughtBy) {
    this.caughtBy = Set.of(caughtBy);
  }

  @Override
  public Set<String> caughtBy() {
    return caughtBy;
  }
}
