package org.dmus.tck;

import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;

/**
 * How a check ended.
 *
 * @param test class and method, {@code SequencingContract.equalStampsKeepTheirOrder}
 * @param area what it is about
 * @param failure why it failed; empty when it passed, or was not asked
 * @param notClaimed why it was not asked; empty when it was
 * @param millis how long it took, ms
 */
public record TckResult(
    String test, Area area, Optional<Throwable> failure, Optional<String> notClaimed, long millis) {

  /** {@return whether it was asked, and passed} */
  public boolean isPassed() {
    return applies() && failure.isEmpty();
  }

  /** {@return whether it was asked} */
  public boolean applies() {
    return notClaimed.isEmpty();
  }

  /** {@return the class of the check, without its package} */
  public String contract() {
    return test.contains(".") ? test.substring(0, test.indexOf('.')) : test;
  }

  /** {@return the name of the check as a sentence, {@code equal stamps keep their order}} */
  public String sentence() {
    String name = test.substring(test.indexOf('.') + 1);
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ").toLowerCase();
  }

  /** {@return a test that fails as this one did, with the cure} */
  public DynamicTest asTest() {
    return DynamicTest.dynamicTest(
        test,
        () -> {
          if (failure.isPresent()) {
            String cure = Cures.ALL.of(test).map(c -> "\ncure: " + c).orElse("");
            throw new AssertionError(
                test + ": " + failure.get().getMessage() + cure, failure.get());
          }
        });
  }
}
