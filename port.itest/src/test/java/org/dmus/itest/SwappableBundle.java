package org.dmus.itest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.dmus.itest.exam.ShippedBundles;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** One of our bundles, which a test replaces by itself in all the ways that there are. */
final class SwappableBundle {
  private final BundleContext context;
  private final String name;
  private Bundle bundle;

  /** A way to replace a bundle. */
  enum Way {
    UPDATE,
    RESTART,
    REINSTALL
  }

  SwappableBundle(BundleContext context, String name) {
    this.context = context;
    this.name = name;
    bundle =
        Stream.of(context.getBundles())
            .filter(b -> name.equals(b.getSymbolicName()))
            .findFirst()
            .orElseThrow();
  }

  /** Replaces it; when this returns the new one runs. */
  void swap(Way way) throws BundleException, IOException {
    switch (way) {
      case UPDATE -> update();
      case RESTART -> {
        bundle.stop();
        bundle.start();
      }
      case REINSTALL -> reinstall();
    }
  }

  private void update() throws BundleException, IOException {
    try (InputStream jar = Files.newInputStream(ShippedBundles.named(name))) {
      bundle.update(jar);
    }
  }

  private void reinstall() throws BundleException, IOException {
    String location = bundle.getLocation();
    bundle.uninstall();
    try (InputStream jar = Files.newInputStream(ShippedBundles.named(name))) {
      bundle = context.installBundle(location, jar);
    }
    bundle.start();
  }
}
