package org.dmus.tck.report;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmus.tck.Area;
import org.dmus.tck.TckResult;
import org.junit.jupiter.api.Test;

/** The names of the checks of some contracts. */
public final class CheckList {
  private final List<Class<?>> contracts;

  /**
   * Looks at contracts.
   *
   * @param contracts their classes
   */
  public CheckList(List<Class<?>> contracts) {
    this.contracts = contracts;
  }

  /** {@return every check, class and method, by contract and name} */
  public List<String> checks() {
    return contracts.stream()
        .flatMap(
            contract ->
                Stream.of(contract.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .sorted(Comparator.comparing(Method::getName))
                    .map(method -> contract.getSimpleName() + "." + method.getName()))
        .toList();
  }

  void print(PrintStream out) {
    for (String check : checks()) {
      TckResult named =
          new TckResult(check, Area.DESCRIPTION, Optional.empty(), Optional.empty(), 0);
      out.printf("%s  %s%n", check, named.sentence());
    }
  }
}
