package org.dmus.tck.sick;

import java.util.List;
import java.util.Set;
import org.dmus.tck.miniport.ClassLoaderContract;
import org.dmus.tck.miniport.HotUpdateContract;
import org.dmus.tck.miniport.ShutdownContract;

/** What can be wrong with a bundle, and the checks that find it. */
public enum SickFault {
  LEAVES_A_HOOK(
      List.of(ClassLoaderContract.class, HotUpdateContract.class),
      "ClassLoaderContract.theClassLoaderOfAnUninstalledBundleGoes"),
  LEAVES_A_THREAD(
      List.of(ClassLoaderContract.class, HotUpdateContract.class),
      "ClassLoaderContract.theClassLoaderOfAnUninstalledBundleGoes",
      "ClassLoaderContract.noThreadOfAnUninstalledBundleRunsOn",
      "HotUpdateContract.fiveUpdatesLeaveNoEventAndNoThread"),
  KEEPS_ITS_PORTS(
      List.of(HotUpdateContract.class),
      "HotUpdateContract.anUpdateWhileItPlaysKeepsThePin",
      "HotUpdateContract.fiveUpdatesLeaveNoEventAndNoThread",
      "HotUpdateContract.anUpdateInPauseStaysInPause",
      "HotUpdateContract.anUninstalledMiniportIsAskedNothingAndComesBack"),
  LEAKS_UNDER_LOAD(
      List.of(ShutdownContract.class),
      "ShutdownContract.aStreamThatIsStoppedUnderLoadGivesEverythingBack",
      "ShutdownContract.aStreamThatIsClosedUnderLoadGivesEverythingBack");

  private final List<Class<?>> contracts;
  private final Set<String> caughtBy;

  SickFault(List<Class<?>> contracts, String... caughtBy) {
    this.contracts = contracts;
    this.caughtBy = Set.of(caughtBy);
  }

  /** {@return the contracts that are asked} */
  List<Class<?>> contracts() {
    return contracts;
  }

  /** {@return the checks that fail, class and method} */
  public Set<String> caughtBy() {
    return caughtBy;
  }
}
