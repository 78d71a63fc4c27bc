package org.dmus.doctor.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dmus.portcls.MiniportDriver;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Who has the miniport of a class: the service, or the bundle that would publish it. */
final class MiniportSearch {
  private final BundleContext context;
  private final MiniportFaults miniports;

  MiniportSearch(BundleContext context, MiniportFaults miniports) {
    this.context = context;
    this.miniports = miniports;
  }

  boolean isPublished(UUID classId) {
    return bundles(classId).findAny().isPresent();
  }

  boolean isFrom(UUID classId, Bundle bundle) {
    return bundles(classId).anyMatch(bundle::equals);
  }

  private Stream<Bundle> bundles(UUID classId) {
    return miniports.published().stream()
        .filter(s -> MiniportFaults.text(s, MiniportDriver.CLSID).equals(classId.toString()))
        .filter(UnfitServices::isPrototype)
        .map(service -> service.getBundle());
  }

  /** What keeps a bundle that has a miniport from publishing it. */
  List<Fault> faultsOf(UUID classId, Function<Bundle, List<Fault>> ofBundle) {
    return Stream.of(context.getBundles())
        .filter(bundle -> describes(bundle, classId.toString()))
        .flatMap(bundle -> ofBundle.apply(bundle).stream())
        .toList();
  }

  private static boolean describes(Bundle bundle, String classId) {
    var files = bundle.findEntries("OSGI-INF", "*.xml", false);
    return files != null
        && Collections.list(files).stream().anyMatch(file -> read(file).contains(classId));
  }

  private static String read(URL file) {
    try (InputStream in = file.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // its bundle is going
    }
  }
}
