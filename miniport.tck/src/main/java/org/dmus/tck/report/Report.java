package org.dmus.tck.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.tck.Area;
import org.dmus.tck.Cures;
import org.dmus.tck.TckResult;

/**
 * The results of one component.
 *
 * @param subject what was tested
 * @param results every check of the kit, also those that were not asked
 */
public record Report(String subject, List<TckResult> results) {
  private static final int MESSAGE_CHARS = 600;

  /** {@return the results by what they are about; areas without any are left out} */
  public Map<Area, List<TckResult>> byArea() {
    Map<Area, List<TckResult>> all = new EnumMap<>(Area.class);
    for (Area area : Area.values()) {
      List<TckResult> of = results.stream().filter(r -> r.area() == area).toList();
      if (!of.isEmpty()) {
        all.put(area, of);
      }
    }
    return all;
  }

  /** {@return how many checks were asked} */
  public long asked() {
    return results.stream().filter(TckResult::applies).count();
  }

  /** {@return how many passed} */
  public long passed() {
    return results.stream().filter(TckResult::isPassed).count();
  }

  /** {@return whether it holds the certificate: it was asked something, and nothing failed} */
  public boolean isCertified() {
    return asked() > 0 && passed() == asked();
  }

  /** {@return how long it took, ms} */
  public long millis() {
    return results.stream().mapToLong(TckResult::millis).sum();
  }

  /** Returns what was seen where something else was expected, in one line. */
  static String seen(Throwable failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    String text = failure instanceof AssertionError ? message : failure.toString();
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > MESSAGE_CHARS ? line.substring(0, MESSAGE_CHARS) + " ..." : line;
  }

  /** Returns the line of the check that failed, and for an exception where that was thrown. */
  static String place(TckResult result) {
    Throwable failure = result.failure().orElseThrow();
    StackTraceElement[] stack = failure.getStackTrace();
    Optional<String> check =
        List.of(stack).stream()
            .filter(f -> f.getClassName().endsWith("." + result.contract()))
            .findFirst()
            .map(f -> f.getFileName() + ":" + f.getLineNumber());
    boolean thrown = !(failure instanceof AssertionError) && stack.length > 0;
    return (thrown ? "thrown at " + stack[0] + ", " : "") + check.orElse(result.test());
  }

  /** Returns what to do; an exception comes first, for the check saw nothing else. */
  static String cure(TckResult result) {
    String cure = Cures.ALL.of(result.test()).orElse("");
    boolean thrown = result.failure().filter(f -> !(f instanceof AssertionError)).isPresent();
    return thrown && !cure.isEmpty() ? "mend the exception, then: " + cure : cure;
  }
}
