package org.dmus.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dmus.client.ISubdevice;
import org.dmus.doctor.text.NearestName;

/** Finds published subdevices by what people type. */
public final class PortNames {
  private PortNames() {}

  /**
   * Finds a subdevice: by its name or id, or by the start of either when no other starts so; case
   * does not matter.
   *
   * @param name what was typed
   * @param published the published subdevices
   * @return the subdevice
   * @throws NoSuchPort when there is none; the message has the name, the nearest one, and those
   *     there are
   * @throws IllegalArgumentException when there is more than one; the message likewise
   */
  public static ISubdevice find(String name, List<ISubdevice> published) {
    String wanted = lower(name);
    List<ISubdevice> exact = matching(published, text -> text.equals(wanted));
    List<ISubdevice> found =
        exact.isEmpty() ? matching(published, text -> text.startsWith(wanted)) : exact;
    if (found.size() != 1) {
      String why = found.isEmpty() ? noneLike(name, published) : "more than one port starts so";
      String message = name + ": " + why + "; there are: " + all(published);
      throw found.isEmpty() ? new NoSuchPort(name, message) : new Misuse(message);
    }
    return found.get(0);
  }

  /**
   * Finds a subdevice, and has the bundle of its port started when it is installed and does not
   * run.
   *
   * @param name as above
   * @param published gives the published subdevices
   * @param onDemand starts bundles
   * @throws NoSuchPort when there is none, nor a bundle that brings it
   */
  public static ISubdevice find(
      String name, Supplier<List<ISubdevice>> published, PortsOnDemand onDemand) {
    try {
      return find(name, published.get());
    } catch (NoSuchPort unknown) {
      if (onDemand.start(name)) {
        return find(name, published.get());
      }
      throw unknown.beside(onDemand.names());
    }
  }

  private static String noneLike(String name, List<ISubdevice> published) {
    return NearestName.of(name, names(published))
        .map(near -> "no such port, did you mean " + near)
        .orElse("no such port");
  }

  private static List<ISubdevice> matching(List<ISubdevice> all, Predicate<String> test) {
    return all.stream()
        .filter(
            each ->
                test.test(lower(each.configuration().name()))
                    || test.test(lower(each.filter().id())))
        .toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String all(List<ISubdevice> published) {
    return published.isEmpty() ? "none" : String.join(", ", names(published));
  }

  private static List<String> names(List<ISubdevice> published) {
    return published.stream().map(each -> each.configuration().name()).toList();
  }
}
