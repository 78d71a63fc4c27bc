package org.dmus.miniport.line.watch;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.dmus.link.Link;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Registers links, each under an id of its own. One thread at a time. */
public final class LinkServices {

  /** A link that is registered. */
  public interface Registered {

    /** Withdraws it; who has it open is told inside. */
    void withdraw();
  }

  private final Function<Link, Runnable> registry;
  private final Set<String> ids = new HashSet<>();

  /**
   * Registers with a framework.
   *
   * @param context that of the bundle whose links they are
   */
  public LinkServices(BundleContext context) {
    this(link -> service(context, link));
  }

  /**
   * Registers with whoever wants links.
   *
   * @param registry takes a link; what it returns withdraws that, and is called once
   */
  public LinkServices(Function<Link, Runnable> registry) {
    this.registry = registry;
  }

  private static Runnable service(BundleContext context, Link link) {
    ServiceRegistration<Link> made = context.registerService(Link.class, link, null);
    return () -> withdraw(made);
  }

  /**
   * Returns the id, or what becomes of it where another device has the same.
   *
   * @param id what the device says of itself
   */
  public String free(String id) {
    String free = id;
    for (int twin = 2; ids.contains(free); twin++) {
      free = id + '#' + twin;
    }
    return free;
  }

  /**
   * Registers a link.
   *
   * @param link one whose id is {@link #free}
   */
  public Registered register(Link link) {
    String id = link.description().id();
    ids.add(id);
    Runnable withdrawal = registry.apply(link);
    return () -> {
      ids.remove(id);
      withdrawal.run();
    };
  }

  private static void withdraw(ServiceRegistration<?> made) {
    try {
      made.unregister();
    } catch (IllegalStateException e) {
      return; // the framework did it already: it stops this bundle
    }
  }
}
