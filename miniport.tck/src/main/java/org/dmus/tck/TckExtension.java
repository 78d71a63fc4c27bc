package org.dmus.tck;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one {@link TckHost} for a run and gives each test a {@link Workbench} of its own.
 *
 * <p>What runs is a configuration parameter of the JUnit platform, or a system property: {@link
 * #BUNDLES}.
 */
public final class TckExtension implements ParameterResolver {
  /**
   * The bundles under test - the port, and miniports - separated by commas: symbolic names of
   * bundles of the class path, or paths of jars.
   */
  public static final String BUNDLES = "dmus.tck.bundles";

  private static final String DEFAULT_BUNDLES = "org.dmus.port.impl";
  private static final Namespace NAMESPACE = Namespace.create(TckExtension.class);

  /** Created by JUnit. */
  public TckExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == TckHost.class || type == Workbench.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    TckHost host = host(test);
    return parameter.getParameter().getType() == TckHost.class
        ? host
        : test.getStore(NAMESPACE)
            .getOrComputeIfAbsent(Workbench.class, k -> new Workbench(host), Workbench.class);
  }

  private static TckHost host(ExtensionContext test) {
    String bundles = test.getConfigurationParameter(BUNDLES).orElse(DEFAULT_BUNDLES);
    return test.getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(bundles, TckExtension::start, OpenHost.class)
        .host();
  }

  private static OpenHost start(String bundles) {
    List<String> names =
        Stream.of(bundles.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    return new OpenHost(FelixHost.start(names));
  }

  /** JUnit closes it at the end of the run. */
  private record OpenHost(TckHost host) implements AutoCloseable {
    @Override
    public void close() {
      host.close();
    }
  }
}
