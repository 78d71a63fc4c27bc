package org.dmus.doctor.report;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * When each stage of the start was reached, as the launcher tells: a service {@code
 * Supplier<Map<String, Double>>} with the property {@code dmus.timeline}.
 */
@SuppressWarnings("rawtypes")
final class StartUpBody implements NamedSection.Body {
  private static final String TIMELINE = "(dmus.timeline=true)";

  private final BundleContext context;

  StartUpBody(BundleContext context) {
    this.context = context;
  }

  @Override
  public void write(Appendable out) throws IOException {
    for (ServiceReference<Supplier> timeline : timelines()) {
      Supplier<?> stages = context.getService(timeline);
      try {
        write(stages == null ? null : stages.get(), out);
      } finally {
        context.ungetService(timeline);
      }
      return;
    }
    out.append("nobody took the times: the framework was not started by dmus\n");
  }

  private Collection<ServiceReference<Supplier>> timelines() {
    try {
      return context.getServiceReferences(Supplier.class, TIMELINE);
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Object stages, Appendable out) throws IOException {
    if (stages instanceof Map<?, ?> map) {
      out.append("ms from the start of the process\n");
      for (Map.Entry<?, ?> stage : map.entrySet()) {
        out.append("%9.1f  %s\n".formatted(stage.getValue(), stage.getKey()));
      }
    }
  }
}
