package org.dmus.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Brings the bundles of an installation into a framework. */
interface Installation {

  /**
   * Installs those that are missing, and, where the storage has seen them before, updates those
   * that changed and uninstalls those that are gone.
   *
   * @return the bundles to start, in order
   */
  List<Bundle> into(BundleContext context) throws BundleException, IOException;

  /** By reference: the jars stay where they are, nothing is copied. For a storage that goes. */
  static Installation byReference(Home home) {
    return context -> {
      List<Bundle> started = new ArrayList<>();
      for (Path jar : home.startedBundles(false)) {
        started.add(context.installBundle(reference(jar)));
      }
      for (Path jar : home.onDemandBundles()) {
        context.installBundle(reference(jar)); // those that are installed already are left alone
      }
      return started;
    };
  }

  private static String reference(Path jar) {
    return "reference:" + jar.toUri();
  }
}
