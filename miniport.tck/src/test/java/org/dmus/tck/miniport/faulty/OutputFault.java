package org.dmus.tck.miniport.faulty;

import java.util.Set;

/** What can be wrong with what a render stream sends, and when; and the checks that find it. */
enum OutputFault implements SeededFault {
  SENDS_A_BYTE_OF_AN_EMPTY_EVENT("DeviceOutputContract.anEventWithoutBytesSendsNone"),
  CHOKES_ON_AN_EMPTY_PACKAGE("OddEventContract.aPackageWithoutMembersComesBack"),
  LOSES_THE_END_OF_LONG_MESSAGES("DeviceOutputContract.aLongMessageArrivesWhole"),
  LOSES_THE_MIDDLE_OF_A_MESSAGE("DeviceOutputContract.aMessageInPiecesArrivesWhole"),
  SPELLS_RUNNING_STATUS_OUT("DeviceOutputContract.runningStatusIsLeftAsItIs"),
  SENDS_A_PACKAGE_BACKWARDS("DeviceOutputContract.aPackageKeepsItsPlaceAndItsOrder"),
  COUNTS_MESSAGES_IN_A_BYTE("DeviceOutputContract.bytesLeaveInTheOrderOfTheEvents"),
  MIXES_ITS_STREAMS("DeviceOutputContract.messagesOfTwoStreamsAreNeverMixed"),
  SENDS_IN_ACQUIRE("DeviceOutputContract.nothingLeavesBeforeRun"),
  EMPTIES_ITS_QUEUE_AT_STOP("DeviceOutputContract.whatStopDiscardsNeverLeaves"),
  RESETS_THE_DEVICE_WHEN_A_STREAM_CLOSES("DeviceOutputContract.whatWasTakenBeforeTheCloseArrives"),
  WAITS_FOR_MORE_AFTER_PAUSE("RenderStateContract.whatCameInPauseIsPlayedInRun"),
  KEEPS_SHORT_SYSEX_IN_STOP("RenderStateContract.stopGivesBackWhatCameInPause"),
  KEEPS_WHAT_IS_FOR_LATER_IN_STOP("RenderStateContract.stopGivesBackWhatIsForLater"),
  FORGETS_WHAT_WAITS_WHEN_CLOSED("RenderStateContract.aStreamThatIsClosedInRunGivesEverythingBack"),
  HAS_AN_OUTPUT("RenderStateContract.aRenderStreamHasNoOutputToConnect"),
  LOSES_WHAT_A_FULL_DEVICE_DOES_NOT_TAKE(
      "DataPathContract.aDeviceThatTakesNothingDoesNotHoldUpTheEngine");

  private final Set<String> caughtBy;

  OutputFault(String... caughtBy) {
    this.caughtBy = Set.of(caughtBy);
  }

  @Override
  public Set<String> caughtBy() {
    return caughtBy;
  }
}
