package org.dmus.tck.miniport;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Behaviours;
import org.dmus.tck.JarUnderTest;
import org.dmus.tck.TimeLimit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each contract test a bench, and leaves out the tests that do not apply. */
public final class MiniportExtension implements ParameterResolver, ExecutionCondition {

  /** Configuration parameter: name of the {@link MiniportUnderTest} class, which is public. */
  public static final String MINIPORT = "dmus.tck.miniport";

  private static final Namespace NAMESPACE = Namespace.create(MiniportExtension.class);

  /** Created by JUnit. */
  public MiniportExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == MiniportBench.class || type == PluginBench.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    if (parameter.getParameter().getType() == PluginBench.class) {
      return test.getStore(NAMESPACE)
          .getOrComputeIfAbsent(
              PluginBench.class, k -> new PluginBench(subject(test)), PluginBench.class);
    }
    return test.getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            LimitedBench.class,
            k -> new LimitedBench(subject(test), TimeLimit.of(test)),
            LimitedBench.class)
        .bench();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    Optional<Claimed> claimed = findAnnotation(test.getElement(), Claimed.class);
    if (claimed.isPresent() && !subject(test).claims().contains(claimed.get().value())) {
      int row = claimed.get().value();
      return disabled("row %d, %s".formatted(row, Behaviours.sentence(row).orElseThrow()));
    }
    if (needsFramework(test) && !(subject(test) instanceof BundledMiniport)) {
      return disabled("this miniport is in no framework");
    }
    Optional<MiniportContract> contract =
        findAnnotation(test.getTestClass(), MiniportContract.class);
    List<DMusStreamType> needed = contract.map(c -> List.of(c.value())).orElse(List.of());
    return needed.isEmpty() || offered(test).containsAll(needed)
        ? enabled("applies")
        : disabled("there is no pin for " + needed);
  }

  private static boolean needsFramework(ExtensionContext test) {
    return test.getTestMethod().stream()
        .flatMap(method -> Stream.of(method.getParameterTypes()))
        .anyMatch(type -> type == PluginBench.class);
  }

  private static Set<?> offered(ExtensionContext test) {
    return test.getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            DMusStreamType.class, k -> offered(subject(test), TimeLimit.of(test)), EnumSet.class);
  }

  private static EnumSet<DMusStreamType> offered(MiniportUnderTest subject, TimeLimit limit) {
    EnumSet<DMusStreamType> offered = EnumSet.noneOf(DMusStreamType.class);
    try (LimitedBench limited = new LimitedBench(subject, limit)) {
      for (DMusStreamType type : DMusStreamType.values()) {
        limited.bench().pinFor(type).ifPresent(pin -> offered.add(type));
      }
    }
    return offered;
  }

  /** The root store closes it at the end of the run, when it can be closed. */
  private static MiniportUnderTest subject(ExtensionContext test) {
    Optional<String> jar = test.getConfigurationParameter(PackagedMiniport.JAR);
    if (jar.isPresent()) {
      UUID classId =
          UUID.fromString(test.getConfigurationParameter(PackagedMiniport.CLASS_ID).orElseThrow());
      return test.getRoot()
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent(
              jar.get(),
              path ->
                  new PackagedMiniport(
                      JarUnderTest.of(path), classId, TimeLimit.of(test).patienceMs()),
              MiniportUnderTest.class);
    }
    String name =
        test.getConfigurationParameter(MINIPORT)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        MINIPORT + " is not set: give it the name of a MiniportUnderTest"));
    return test.getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(name, MiniportExtension::create, MiniportUnderTest.class);
  }

  private static MiniportUnderTest create(String className) {
    try {
      return (MiniportUnderTest)
          Class.forName(className, true, Thread.currentThread().getContextClassLoader())
              .getConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          MINIPORT + " = " + className + ": not a public class with a public constructor", e);
    }
  }
}
