package org.dmus.midi;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.framework.BundleReference;

/**
 * The engine of this JVM, or of the framework this is a bundle of. It is there as long as a device
 * is open, or a question asked: nothing runs in a program that has closed what it opened. Static,
 * for the JDK makes the providers.
 */
final class Engines {
  private static final Set<PortDevice> OPEN = ConcurrentHashMap.newKeySet();

  private static Supplier<Engine> source = isBundle() ? null : LibraryEngine::new;
  private static Engine engine;
  private static int users;

  private Engines() {}

  private static boolean isBundle() {
    return Engines.class.getClassLoader() instanceof BundleReference;
  }

  /** Offers the engine of a framework. */
  static synchronized void offer(Engine offered) {
    source = () -> offered;
  }

  /** Takes it back: closes every device. */
  static void withdraw() {
    synchronized (Engines.class) {
      source = null;
    }
    closeDevices();
  }

  /** Closes every open device, and with the last of them the engine. */
  static void closeDevices() {
    List.copyOf(OPEN).forEach(PortDevice::close);
  }

  /** Asks the engine; without one, there is no answer. */
  static <T> T ask(Function<Engine, T> question, T none) {
    Engine asked = take();
    if (asked == null) {
      return none;
    }
    try {
      return question.apply(asked);
    } finally {
      giveBack();
    }
  }

  /** Returns the engine for a device that opens, or null when there is none. */
  static Engine open(PortDevice device) {
    Engine taken = take();
    if (taken != null) {
      OPEN.add(device);
    }
    return taken;
  }

  /** A device that was opened is closed. */
  static void closed(PortDevice device) {
    if (OPEN.remove(device)) {
      giveBack();
    }
  }

  private static synchronized Engine take() {
    if (engine == null && source != null) {
      engine = source.get();
    }
    users += engine == null ? 0 : 1;
    return engine;
  }

  private static synchronized void giveBack() {
    users--;
    if (users == 0) {
      engine.close();
      engine = null;
    }
  }
}
