package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dmus.itest.exam.ShippedBundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A framework that ends and starts again on the same storage. The test stays outside: what it asks
 * goes through the console, by name.
 */
class GraphAfterRestartIT {
  private static final long LIMIT_MS = 20_000;

  @TempDir private Path storage;

  @Test
  void aConnectionOfTheConsoleIsBackAfterARestart() throws Exception {
    Framework first = framework();
    first.init();
    install(first.getBundleContext(), ShippedBundles.started());
    install(first.getBundleContext(), ShippedBundles.onDemand());
    start(first);
    execute(first, "dmus:connect copy uart synth transpose:semitones=12");
    end(first);

    Framework second = framework();
    start(second);
    try {
      awaitGraph(second, "copy, from=uart, to=synth, filters=[transpose:semitones=12]");
    } finally {
      end(second);
    }
  }

  private Framework framework() {
    return ServiceLoader.load(FrameworkFactory.class)
        .findFirst()
        .orElseThrow()
        .newFramework(
            Map.of(
                Constants.FRAMEWORK_STORAGE,
                storage.toString(),
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                "sun.misc",
                "gosh.args",
                "--nointeractive"));
  }

  private static void install(BundleContext context, List<Path> jars) throws BundleException {
    for (Path jar : jars) {
      context.installBundle(jar.toUri().toString());
    }
  }

  /** Started again, the framework has its bundles from before, and starts what was started. */
  private static void start(Framework framework) throws BundleException {
    framework.start();
    for (var bundle : framework.getBundleContext().getBundles()) {
      String name = String.valueOf(bundle.getSymbolicName());
      if (name.startsWith("org.dmus.")
          || name.matches("org\\.apache\\.felix\\.(scr|conf.*|log|gogo\\.runtime)")) {
        bundle.start();
      }
    }
  }

  private static void end(Framework framework) throws BundleException, InterruptedException {
    framework.stop();
    framework.waitForStop(LIMIT_MS);
  }

  private static void awaitGraph(Framework framework, String expected) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LIMIT_MS);
    String shown = execute(framework, "dmus:graph");
    while (!shown.contains(expected) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      shown = execute(framework, "dmus:graph");
    }
    assertThat(shown).contains(expected);
  }

  private static String execute(Framework framework, String command) throws Exception {
    await(framework, "(&(osgi.command.scope=dmus)(osgi.command.function=graph))");
    Object processor =
        await(framework, "(objectClass=org.apache.felix.service.command.CommandProcessor)");
    ClassLoader gogo = processor.getClass().getClassLoader();
    OutputStream nowhere = OutputStream.nullOutputStream();
    Object session =
        gogo.loadClass("org.apache.felix.service.command.CommandProcessor")
            .getMethod("createSession", InputStream.class, OutputStream.class, OutputStream.class)
            .invoke(processor, new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
    try (AutoCloseable open = (AutoCloseable) session) {
      return String.valueOf(
          gogo.loadClass("org.apache.felix.service.command.CommandSession")
              .getMethod("execute", CharSequence.class)
              .invoke(open, command));
    }
  }

  private static Object await(Framework framework, String filter) throws Exception {
    BundleContext context = framework.getBundleContext();
    ServiceTracker<Object, Object> tracker =
        new ServiceTracker<>(context, context.createFilter(filter), null);
    tracker.open(true); // of classes that this test has twice: outside, and in there
    try {
      Object service = tracker.waitForService(LIMIT_MS);
      assertThat(service).as(filter).isNotNull();
      return service;
    } finally {
      tracker.close();
    }
  }
}
