package org.dmus.tck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The bundle of a miniport: what an operator does to it, with the system at rest afterwards. */
public final class BundlePlugin {
  private static final long REFRESH_SECONDS = 20;

  private final BundleContext context;
  private Bundle bundle;

  BundlePlugin(BundleContext context, Bundle bundle) {
    this.context = context;
    this.bundle = bundle;
  }

  /** Stops it. */
  public void stop() {
    change(() -> bundle.stop());
  }

  /** Starts it. */
  public void start() {
    change(() -> bundle.start());
  }

  /** Replaces it by the same content, as a new version would. */
  public void update() {
    change(
        () -> {
          try (InputStream content = URI.create(bundle.getLocation()).toURL().openStream()) {
            bundle.update(content);
          }
          refresh();
        });
  }

  /** Takes it away, class loader and all. */
  public void uninstall() {
    change(
        () -> {
          bundle.uninstall();
          refresh();
        });
  }

  /** Puts it back, when it was uninstalled or stopped. */
  public void restore() {
    change(
        () -> {
          if (bundle.getState() == Bundle.UNINSTALLED) {
            bundle = context.installBundle(bundle.getLocation());
          }
          bundle.start();
        });
  }

  /** {@return its class loader, as long as somebody has it} */
  public WeakReference<ClassLoader> loader() {
    return new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
  }

  private void refresh() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    context
        .getBundle(0)
        .adapt(FrameworkWiring.class)
        .refreshBundles(
            List.of(bundle),
            event -> {
              if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
              }
            });
    if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the framework does not end the refresh of " + bundle);
    }
  }

  private interface Change {
    void run() throws BundleException, IOException, InterruptedException;
  }

  /** As an operator's thread does it, whatever the miniport has made of the context of this one. */
  private static void change(Change change) {
    Thread thread = Thread.currentThread();
    ClassLoader context = thread.getContextClassLoader();
    thread.setContextClassLoader(BundlePlugin.class.getClassLoader());
    try {
      change.run();
    } catch (BundleException e) {
      throw new AssertionError(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      thread.interrupt();
      throw new AssertionError("interrupted", e);
    } finally {
      thread.setContextClassLoader(context);
    }
  }
}
