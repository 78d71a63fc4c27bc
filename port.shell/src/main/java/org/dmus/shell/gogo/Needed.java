package org.dmus.shell.gogo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dmus.shell.Fault;
import org.dmus.shell.Misuse;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Services that a command needs and that need not be there, nor even their classes: it is looked
 * for when the command is typed, and who provides it is told when it is missing.
 */
@Component(service = Needed.class)
public final class Needed {
  private static final Map<String, String> PROVIDERS =
      Map.of(
          "org.dmus.deploy", "org.dmus.port.deploy",
          "org.dmus.doctor", "org.dmus.port.doctor",
          "org.dmus.wave", "org.dmus.wave.out",
          "org.osgi.service.log", "org.apache.felix.log",
          "org.osgi.service.cm", "org.apache.felix.configadmin",
          "org.osgi.service.metatype", "org.apache.felix.metatype");

  private final BundleContext context;

  /**
   * What is done with a service.
   *
   * @param <S> type of the service
   * @param <R> what comes of it
   */
  @FunctionalInterface
  public interface Use<S, R> {

    /**
     * Does it.
     *
     * @param service the service, for as long as this call takes
     * @return what comes of it
     * @throws IOException when something cannot be read or written
     */
    R of(S service) throws IOException;
  }

  /**
   * Called by Declarative Services.
   *
   * @param context finds services
   */
  @Activate
  public Needed(BundleContext context) {
    this.context = context;
  }

  /**
   * Uses a service.
   *
   * @param type its type
   * @param use what is done with it, now
   * @return what that returned
   * @throws Misuse when there is none; the message says which bundle has it
   * @throws IOException as the use does
   */
  public <S, R> R with(Class<S> type, Use<S, R> use) throws IOException {
    return with(context.getServiceReference(type), type, use);
  }

  /**
   * Uses one of several services.
   *
   * @param type its type
   * @param filter what its properties have to be, an LDAP filter
   * @param use what is done with it, now
   * @return what that returned
   * @throws Misuse when there is none; the message says which bundle has such
   * @throws IOException as the use does
   */
  public <S, R> R with(Class<S> type, String filter, Use<S, R> use) throws IOException {
    try {
      return with(
          context.getServiceReferences(type, filter).stream().findFirst().orElse(null), type, use);
    } catch (InvalidSyntaxException e) {
      throw new Misuse(filter + ": cannot be looked for; leave ( ) * \\ out");
    }
  }

  /**
   * Lists what there is to choose from.
   *
   * @param type type of the services
   * @param property the one that tells them apart, a text
   * @return its values, sorted; empty when there is no such service
   */
  public List<String> values(Class<?> type, String property) {
    try {
      return context.getServiceReferences(type, null).stream()
          .map(reference -> String.valueOf(reference.getProperty(property)))
          .sorted()
          .toList();
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException("no filter was given", e);
    }
  }

  private <S, R> R with(ServiceReference<S> reference, Class<S> type, Use<S, R> use)
      throws IOException {
    S service = reference == null ? null : context.getService(reference);
    if (service == null) {
      throw new Misuse(Fault.NOT_DONE, install(type.getPackageName()));
    }
    try {
      return use.of(service);
    } finally {
      context.ungetService(reference);
    }
  }

  /** Tells which bundle has a class that is not there. */
  static String bundleOf(NoClassDefFoundError missing) {
    String name = String.valueOf(missing.getMessage()).replace('/', '.');
    return install(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
  }

  private static String install(String packageName) {
    String bundle = PROVIDERS.getOrDefault(packageName, packageName);
    return "needs the bundle " + bundle + ", which does not run; install or start it";
  }
}
