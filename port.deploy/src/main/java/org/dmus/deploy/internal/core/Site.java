package org.dmus.deploy.internal.core;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.deploy.internal.folder.Aside;
import org.dmus.deploy.internal.folder.FolderGuard;
import org.dmus.deploy.internal.folder.LastGood;
import org.dmus.deploy.internal.folder.PrivateCopies;
import org.dmus.deploy.internal.policy.Rules;
import org.dmus.deploy.internal.run.Host;

/**
 * Everything that the work is done on.
 *
 * @param folder the deploy folder
 * @param mayWrite whether files of the folder may be moved: not when several processes read it
 * @param host the framework
 * @param roster the bundles that came by the folder
 * @param guard says whose the files are
 * @param copies private copies of jars
 * @param lastGood versions to go back to
 * @param aside files that were put aside
 * @param terms what the settings ask
 * @param clock for people
 * @param lines the log
 */
record Site(
    Path folder,
    boolean mayWrite,
    Host host,
    Roster roster,
    FolderGuard guard,
    PrivateCopies copies,
    LastGood lastGood,
    Aside aside,
    AtomicReference<Terms> terms,
    Clock clock,
    Lines lines) {

  Examiner examiner() {
    return terms.get().examiner();
  }

  Rules rules() {
    return terms.get().rules();
  }

  Timing timing() {
    return terms.get().timing();
  }
}
