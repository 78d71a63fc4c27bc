package org.dmus.tck;

import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;

/**
 * How a contract test ended.
 *
 * @param test class and method, {@code SequencingContract.equalStampsKeepTheirOrder}
 * @param displayName the name that JUnit shows
 * @param failure why it failed; empty when it passed
 */
public record TckResult(String test, String displayName, Optional<Throwable> failure) {

  /** {@return whether it passed} */
  public boolean isPassed() {
    return failure.isEmpty();
  }

  /** {@return a test that fails as this one did} */
  public DynamicTest asTest() {
    return DynamicTest.dynamicTest(
        test,
        () -> {
          if (failure.isPresent()) {
            throw failure.get();
          }
        });
  }
}
