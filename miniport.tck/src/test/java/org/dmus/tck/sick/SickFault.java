package org.dmus.tck.sick;

import java.util.Set;

/** What can be wrong with a bundle, and the checks that find it. */
public enum SickFault {
  NONE,
  LEAVES_A_HOOK("ClassLoaderContract.theClassLoaderOfAnUninstalledBundleGoes"),
  SETS_THE_CONTEXT_LOADER(
      "ClassLoaderContract.theClassLoaderOfAnUninstalledBundleGoes",
      "ClassLoaderContract.noThreadOfTheHostKeepsTheLoaderAsItsContext"),
  LEAVES_A_THREAD(
      "ClassLoaderContract.theClassLoaderOfAnUninstalledBundleGoes",
      "ClassLoaderContract.noThreadOfAnUninstalledBundleRunsOn",
      "HostedContract.aHundredPinsLeaveNothingOpen",
      "HotUpdateContract.fiveUpdatesLeaveNoEventAndNoThread",
      "ShutdownContract.aSubdeviceThatIsClosedUnderLoadLeavesNoThread"),
  LEAVES_A_THREAD_WHEN_BUSY("ShutdownContract.aSubdeviceThatIsClosedUnderLoadLeavesNoThread"),
  LEAVES_A_THREAD_WHEN_IT_COMES_BACK("HotUpdateContract.fiveUpdatesLeaveNoEventAndNoThread"),
  KEEPS_ITS_PORTS(
      "HotUpdateContract.anUpdateKeepsThePinInRunAndInPause",
      "HotUpdateContract.anUninstalledMiniportIsAskedNothingAndComesBack",
      "ShutdownContract.aBundleThatComesBackUnderLoadPlaysOn"),
  KEEPS_ITS_PORTS_WHEN_BUSY("ShutdownContract.aBundleThatComesBackUnderLoadPlaysOn"),
  PAIRS_ITS_DEVICE_WITH_A_BUNDLE_ID(
      "HotUpdateContract.anUninstalledMiniportIsAskedNothingAndComesBack"),
  KEEPS_WHAT_WAITS_IN_STOP(
      "HotUpdateContract.fiveUpdatesLeaveNoEventAndNoThread",
      "ShutdownContract.aStreamThatIsStoppedUnderLoadGivesEverythingBack",
      "ShutdownContract.pauseAndRunUnderLoadLoseNothing",
      "HostedContract.thePortsTraceFindsNeitherMisuseNorLeak"),
  FORGETS_WHAT_WAITS_IN_RUN("ShutdownContract.pauseAndRunUnderLoadLoseNothing"),
  PUTS_A_FOREIGN_EVENT_WITH_THE_STREAM(
      "HotUpdateContract.fiveUpdatesLeaveNoEventAndNoThread",
      "ShutdownContract.aStreamThatIsClosedUnderLoadGivesEverythingBack",
      "ShutdownContract.aBundleThatIsUninstalledUnderLoadEndsItsStreams"),
  FORGETS_WHAT_WAITS_WHEN_ITS_BUNDLE_STOPS(
      "ShutdownContract.aBundleThatIsUninstalledUnderLoadEndsItsStreams",
      "HotUpdateContract.fiveUpdatesLeaveNoEventAndNoThread"),
  REFUSES_A_SETTING_IT_DOES_NOT_KNOW("HostedContract.theDescriptionReachesTheClient");

  private final Set<String> caughtBy;

  SickFault(String... caughtBy) {
    this.caughtBy = Set.of(caughtBy);
  }

  /** {@return the checks that fail, class and method} */
  public Set<String> caughtBy() {
    return caughtBy;
  }
}
