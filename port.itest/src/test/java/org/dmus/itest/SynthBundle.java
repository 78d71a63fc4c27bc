package org.dmus.itest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.dmus.itest.exam.ShippedBundles;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** The bundle of the synthesizer, which tests replace while it plays. */
final class SynthBundle {
  private static final String NAME = "org.dmus.miniport.synth";

  private final Bundle bundle;

  SynthBundle(BundleContext context) {
    bundle =
        Stream.of(context.getBundles())
            .filter(b -> NAME.equals(b.getSymbolicName()))
            .findFirst()
            .orElseThrow();
  }

  /** Updates it with its own jar: a new class loader, new instances. */
  void update() {
    try (InputStream jar = Files.newInputStream(ShippedBundles.named(NAME))) {
      bundle.update(jar);
    } catch (IOException | BundleException e) {
      throw new IllegalStateException(e);
    }
  }
}
