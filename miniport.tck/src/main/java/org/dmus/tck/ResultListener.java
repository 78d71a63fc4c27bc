package org.dmus.tck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dmus.tck.miniport.MiniportContract;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Makes results of what JUnit tells. */
final class ResultListener implements TestExecutionListener {
  private final List<TckResult> all = new ArrayList<>();
  private final Map<String, Long> startedNanos = new HashMap<>();
  private final Consumer<TckResult> progress;
  private TestPlan plan;

  ResultListener(Consumer<TckResult> progress) {
    this.progress = progress;
  }

  List<TckResult> all() {
    return all;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan testPlan) {
    plan = testPlan;
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    startedNanos.put(test.getUniqueId(), System.nanoTime());
  }

  /** A class that does not apply leaves out each of its tests. */
  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    if (test.isTest()) {
      add(test, Optional.empty(), Optional.of(reason));
    } else {
      plan.getDescendants(test).stream()
          .filter(TestIdentifier::isTest)
          .forEach(each -> add(each, Optional.empty(), Optional.of(reason)));
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      String why = result.getThrowable().map(Throwable::getMessage).orElse("not asked");
      add(test, Optional.empty(), Optional.of(why.replaceFirst("^Assumption failed: ", "")));
    } else if (test.isTest() || result.getThrowable().isPresent()) {
      add(test, result.getThrowable().map(ResultListener::rootOf), Optional.empty());
    }
  }

  /** What closing failed with is wrapped by JUnit, which says nothing of it. */
  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root instanceof JUnitException && (root.getCause() != null || suppressed(root))) {
      root = root.getCause() == null ? root.getSuppressed()[0] : root.getCause();
    }
    return root;
  }

  private static boolean suppressed(Throwable failure) {
    return failure.getSuppressed().length > 0;
  }

  private void add(TestIdentifier test, Optional<Throwable> failure, Optional<String> notClaimed) {
    long from = startedNanos.getOrDefault(test.getUniqueId(), System.nanoTime());
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
    Optional<MethodSource> source =
        test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
    String name =
        source
            .map(m -> m.getJavaClass().getSimpleName() + "." + m.getMethodName())
            .orElse(test.getDisplayName());
    Area area = source.map(m -> area(m.getJavaClass())).orElse(Area.LIFE_CYCLE);
    TckResult result = new TckResult(name, area, failure, notClaimed, millis);
    all.add(result);
    progress.accept(result);
  }

  private static Area area(Class<?> contract) {
    Contract ofPort = contract.getAnnotation(Contract.class);
    return ofPort != null ? ofPort.value() : contract.getAnnotation(MiniportContract.class).area();
  }
}
