package org.dmus.tck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs contract classes against bundles, outside any build. */
public final class TckRun {
  private TckRun() {}

  /**
   * Runs contracts.
   *
   * @param contracts contract classes
   * @param bundles the port and miniports under test; see {@link TckExtension#BUNDLES}
   * @return one result for each test, in the order they ran; and one for a class that could not run
   */
  public static List<TckResult> run(List<Class<?>> contracts, List<String> bundles) {
    return run(contracts, Map.of(TckExtension.BUNDLES, String.join(",", bundles)));
  }

  /**
   * Runs contracts.
   *
   * @param contracts contract classes
   * @param parameters configuration parameters of the JUnit platform
   * @return one result for each test that applies, in the order they ran; and one for a class that
   *     could not run
   */
  public static List<TckResult> run(List<Class<?>> contracts, Map<String, String> parameters) {
    return applicable(all(contracts, parameters, result -> {}));
  }

  /**
   * Runs contracts.
   *
   * @param contracts contract classes
   * @param parameters configuration parameters of the JUnit platform
   * @param progress takes each result as it comes
   * @return one result for each test, also for those that do not apply, in the order they ran; and
   *     one for a class that could not run
   */
  public static List<TckResult> all(
      List<Class<?>> contracts, Map<String, String> parameters, Consumer<TckResult> progress) {
    return runSelected(
        contracts.stream().map(DiscoverySelectors::selectClass).toList(), parameters, progress);
  }

  /**
   * Runs one test of a contract.
   *
   * @param contract contract class
   * @param test name of the test
   * @param parameters configuration parameters of the JUnit platform
   * @return its result; empty when it does not apply
   */
  public static Optional<TckResult> run(
      Class<?> contract, String test, Map<String, String> parameters) {
    return applicable(runSelected(selectTest(contract, test), parameters, result -> {})).stream()
        .findFirst();
  }

  private static List<TckResult> applicable(List<TckResult> results) {
    return results.stream().filter(TckResult::applies).toList();
  }

  private static List<DiscoverySelector> selectTest(Class<?> contract, String test) {
    return Stream.of(contract.getDeclaredMethods())
        .filter(method -> method.getName().equals(test))
        .<DiscoverySelector>map(method -> DiscoverySelectors.selectMethod(contract, method))
        .toList();
  }

  private static List<TckResult> runSelected(
      List<? extends DiscoverySelector> selectors,
      Map<String, String> parameters,
      Consumer<TckResult> progress) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectors)
            .configurationParameters(parameters)
            .build();
    // Only the engine of the contracts: what else a class path brings is not asked.
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build());
    ResultListener results = new ResultListener(progress);
    launcher.execute(request, results);
    return results.all();
  }
}
