package org.dmus.tck.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmus.tck.Area;
import org.dmus.tck.Cures;
import org.dmus.tck.Hang;
import org.dmus.tck.TckResult;

/**
 * The results of one component.
 *
 * @param subject what was tested
 * @param results every check of the kit, also those that were not asked
 */
public record Report(String subject, List<TckResult> results) {
  private static final String RETURN =
      "let that call return: no endless loop, no lock that another thread keeps, and where the"
          + " engine calls - putMessage, play, render - no wait, sleep or blocking queue at all";

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

  /** Returns the line of the check that failed, and for an exception where that was thrown. */
  static String place(TckResult result) {
    Throwable failure = result.failure().orElseThrow();
    Optional<String> check =
        lines(failure)
            .filter(f -> f.getClassName().endsWith("." + result.contract()))
            .findFirst()
            .map(f -> f.getFileName() + ":" + f.getLineNumber());
    return thrownAt(failure).map(line -> "thrown at " + line + ", ").orElse("")
        + check.orElse(result.test());
  }

  private static Stream<StackTraceElement> lines(Throwable failure) {
    return Stream.of(failure.getStackTrace());
  }

  private static Throwable rootOf(Throwable failure) {
    return failure.getCause() == null ? failure : rootOf(failure.getCause());
  }

  /** Returns the first line outside the JDK that an exception went through, if it is one. */
  private static Optional<StackTraceElement> thrownAt(Throwable failure) {
    Throwable root = rootOf(failure);
    return root instanceof AssertionError
        ? Optional.empty()
        : lines(root).filter(f -> !Hang.isOfTheJdk(f)).findFirst();
  }

  /** Returns what several checks may fail by, the same text for all; empty for what one saw. */
  static String cause(TckResult result) {
    Throwable failure = result.failure().orElseThrow();
    if (failure instanceof Hang hang) {
      return hang.place();
    }
    return thrownAt(failure).map(line -> rootOf(failure) + " at " + line).orElse("");
  }

  /** {@return whether a check hung, which others may fail by} */
  boolean hasHung() {
    return results.stream().flatMap(r -> r.failure().stream()).anyMatch(Hang.class::isInstance);
  }

  /** {@return what failed first, in the order of the run, by the cause of a failure} */
  TckResult firstLike(TckResult result) {
    String cause = cause(result);
    return results.stream()
        .filter(r -> r.failure().isPresent() && !cause.isEmpty() && cause(r).equals(cause))
        .findFirst()
        .orElse(result);
  }

  /** {@return how many checks fail by a cause; 0 for what is none} */
  long failingBy(String cause) {
    return results.stream()
        .filter(r -> r.failure().isPresent() && !cause.isEmpty() && cause(r).equals(cause))
        .count();
  }

  /** Returns what to do; an exception comes first, for the check saw nothing else. */
  static String cure(TckResult result) {
    Throwable failure = result.failure().orElseThrow();
    if (failure instanceof Hang) {
      return RETURN;
    }
    String cure = Cures.ALL.of(result.test()).orElse("");
    return thrownAt(failure).isPresent() && !cure.isEmpty()
        ? "mend the exception, then: " + cure
        : cure;
  }
}
