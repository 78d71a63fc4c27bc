package org.dmus.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
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
   * @throws IllegalArgumentException when there is none, or more than one; the message has the
   *     name, the reason, the nearest name, and the names there are
   */
  public static ISubdevice find(String name, List<ISubdevice> published) {
    String wanted = lower(name);
    List<ISubdevice> exact = matching(published, text -> text.equals(wanted));
    List<ISubdevice> found =
        exact.isEmpty() ? matching(published, text -> text.startsWith(wanted)) : exact;
    if (found.size() != 1) {
      String why = found.isEmpty() ? noneLike(name, published) : "more than one port starts so";
      throw new Misuse(name + ": " + why + "; there are: " + all(published));
    }
    return found.get(0);
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
