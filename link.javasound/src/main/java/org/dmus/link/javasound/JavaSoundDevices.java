package org.dmus.link.javasound;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dmus.miniport.line.sound.SoundDevice;
import org.dmus.miniport.line.sound.SoundDirectory;
import org.dmus.miniport.line.watch.LinkServices;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The devices of Java Sound: each is a link from its coming to its going. Enumerating them may take
 * its time, or hang in a driver; it has a thread of its own, as long as there may be some.
 */
@Component(
    service = {},
    immediate = true,
    configurationPid = JavaSoundConfiguration.PID)
@Designate(ocd = JavaSoundConfiguration.class)
public final class JavaSoundDevices {
  private static final long LOOK_MILLIS = 500;
  private static final boolean HAS_RAW_DEVICES = System.getProperty("os.name").equals("Linux");

  private final BooleanSupplier arePossible;
  private final Supplier<List<SoundDevice>> look;
  private final LinkServices services;
  private final Map<SoundDevice, LinkServices.Registered> present = new TreeMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Activated by Declarative Services.
   *
   * @throws IllegalArgumentException for a jdk that is neither yes, no nor auto
   */
  @Activate
  public JavaSoundDevices(JavaSoundConfiguration configuration, BundleContext context) {
    this(countsJdk(configuration), new LinkServices(context));
    if (configuration.watch()) {
      start();
    }
  }

  private JavaSoundDevices(boolean jdk, LinkServices services) {
    this(new SoundDirectory(jdk, false)::devices, () -> SoundDevice.arePossible(jdk), services);
  }

  JavaSoundDevices(
      Supplier<List<SoundDevice>> look, BooleanSupplier arePossible, LinkServices services) {
    this.look = look;
    this.arePossible = arePossible;
    this.services = services;
  }

  private static boolean countsJdk(JavaSoundConfiguration configuration) {
    return switch (configuration.jdk().trim().toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      case "auto" -> !HAS_RAW_DEVICES; // the JDK shows ALSA's raw devices once more
      default ->
          throw new IllegalArgumentException(
              JavaSoundConfiguration.PID
                  + ": jdk is \""
                  + configuration.jdk()
                  + "\"; say yes, no or auto");
    };
  }

  private void start() {
    Thread thread = new Thread(this::run, "dmus-links javasound");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      if (!arePossible.getAsBoolean()) {
        return;
      }
      do {
        step();
      } while (!closing.await(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks: registers what came, withdraws what went. */
  void step() {
    List<SoundDevice> found = look.get();
    synchronized (this) {
      if (closing.getCount() > 0) {
        follow(found);
      }
    }
  }

  private void follow(List<SoundDevice> found) {
    present
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = !found.contains(entry.getKey());
              if (gone) {
                entry.getValue().withdraw();
              }
              return gone;
            });
    for (SoundDevice device : found) {
      present.computeIfAbsent(
          device, fresh -> services.register(new SoundLink(fresh, services::free)));
    }
  }

  @Deactivate
  void close() {
    closing.countDown();
    synchronized (this) {
      present.values().forEach(LinkServices.Registered::withdraw);
      present.clear();
    }
  }
}
