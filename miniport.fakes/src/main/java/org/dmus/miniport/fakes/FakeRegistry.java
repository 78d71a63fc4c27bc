package org.dmus.miniport.fakes;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.dmus.link.Link;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** As much of a service registry as links see. */
public final class FakeRegistry {
  private static final long PATIENCE_SECONDS = 20;

  /** What is registered now. */
  public final List<Link> links = new CopyOnWriteArrayList<>();

  /** How often one came or went. */
  private int changes;

  /** Returns the context of a bundle that registers links. */
  public BundleContext context() {
    return fake(BundleContext.class, (name, arguments) -> register(arguments));
  }

  private Object register(Object[] arguments) {
    Link link = (Link) arguments[1];
    links.add(link);
    changed();
    return fake(
        ServiceRegistration.class,
        (name, none) -> {
          links.remove(link);
          changed();
          return null;
        });
  }

  private synchronized void changed() {
    changes++;
    notifyAll();
  }

  /** Returns how often a link came or went. */
  public synchronized int changes() {
    return changes;
  }

  /** Waits until the links are as they should be. */
  public synchronized void await(Predicate<List<Link>> condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.test(links) && System.nanoTime() < end) {
      TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
    }
  }

  /** Returns the ids of what is registered now. */
  public List<String> ids() {
    return links.stream().map(link -> link.description().id()).toList();
  }

  /** Answers calls by name. */
  private interface Answer {
    Object to(String method, Object[] arguments);
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
  }
}
