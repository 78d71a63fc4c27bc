package org.dmus.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * The bundles of an installation in a storage that stays. Each has a location of its own that knows
 * neither version nor folder, so that its id and its data survive a new build and a move. Jars are
 * copied: the running system does not mind that somebody replaces them.
 */
final class KeptInstallation implements Installation {
  private static final String LOCATION = "dmus:bundle/";

  private final Home home;
  private final Checksums checksums;

  KeptInstallation(Home home, Path storage) {
    this.home = home;
    this.checksums = new Checksums(storage);
  }

  @Override
  public List<Bundle> into(BundleContext context) throws BundleException, IOException {
    Map<String, Path> wanted = new LinkedHashMap<>();
    home.startedBundles(true).forEach(jar -> wanted.put(location(jar), jar));
    int started = wanted.size();
    home.onDemandBundles().forEach(jar -> wanted.put(location(jar), jar));
    uninstallOthers(context, wanted);
    List<Bundle> bundles = new ArrayList<>();
    for (Map.Entry<String, Path> each : wanted.entrySet()) {
      bundles.add(bundle(context, each.getKey(), each.getValue()));
    }
    checksums.store();
    return bundles.subList(0, started);
  }

  private Bundle bundle(BundleContext context, String location, Path jar)
      throws BundleException, IOException {
    Bundle bundle = context.getBundle(location);
    boolean changed = checksums.note(location, jar);
    if (bundle == null) {
      try (InputStream in = Files.newInputStream(jar)) {
        return context.installBundle(location, in);
      }
    }
    if (changed) {
      try (InputStream in = Files.newInputStream(jar)) {
        bundle.update(in);
      }
    }
    return bundle;
  }

  /** What an earlier build had; what users installed has other locations, and stays. */
  private static void uninstallOthers(BundleContext context, Map<String, Path> wanted)
      throws BundleException {
    for (Bundle bundle : context.getBundles()) {
      String location = bundle.getLocation();
      if (location.startsWith(LOCATION) && !wanted.containsKey(location)) {
        bundle.uninstall();
      }
    }
  }

  static String location(Path jar) {
    return LOCATION + Home.nameWithoutVersion(jar);
  }
}
