package org.dmus.doctor.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.dto.FrameworkDTO;

/** Versions of DMus, Java and the system, and what they were started with. */
final class VersionsBody implements NamedSection.Body {
  private static final List<String> PROPERTIES =
      List.of(
          "java.version",
          "java.vendor",
          "java.vm.name",
          "java.vm.version",
          "os.name",
          "os.version",
          "os.arch",
          "file.encoding",
          "user.language",
          "user.dir",
          "java.class.path",
          "sun.java.command");

  private final BundleContext context;

  VersionsBody(BundleContext context) {
    this.context = context;
  }

  @Override
  public void write(Appendable out) throws IOException {
    out.append("dmus = " + context.getBundle().getVersion() + "\n");
    for (String property : PROPERTIES) {
      out.append(property + " = " + System.getProperty(property) + "\n");
    }
    RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
    out.append("processors = " + Runtime.getRuntime().availableProcessors() + "\n");
    out.append("now = " + OffsetDateTime.now(ZoneId.systemDefault()) + "\n");
    out.append("uptime = " + Duration.ofMillis(runtime.getUptime()) + "\n");
    out.append("\narguments of the Java machine:\n");
    for (String argument : runtime.getInputArguments()) {
      out.append("  " + argument + "\n");
    }
    out.append("\nproperties of the framework:\n");
    framework(out);
  }

  private void framework(Appendable out) throws IOException {
    FrameworkDTO framework =
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkDTO.class);
    if (framework != null && framework.properties != null) {
      for (var property : new TreeMap<>(framework.properties).entrySet()) {
        out.append("  " + property.getKey() + " = " + shown(property.getValue()) + "\n");
      }
    }
  }

  private static String shown(Object value) {
    return Objects.toString(value).replaceAll("\\s*\\R\\s*", " ");
  }
}
