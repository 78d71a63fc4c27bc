package org.dmus.itest.exam;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.ops4j.pax.exam.Option;

/** What the framework of a test consists of. */
final class ExamOptions {
  private ExamOptions() {}

  /** The shipped bundles, AssertJ, and JUnit's API from outside. */
  static Option[] ofDistribution() {
    List<Option> options = new ArrayList<>();
    options.add(cleanCaches());
    options.add(systemProperty("org.ops4j.pax.logging.DefaultServiceLog.level").value("WARN"));
    options.add(frameworkProperty("gosh.args").value("--nointeractive"));
    options.addAll(frameworkProperties());
    options.add(
        systemPackages(
            "sun.misc",
            "org.junit.jupiter.api",
            "org.junit.jupiter.api.function",
            "org.junit.jupiter.api.extension",
            "org.opentest4j"));
    options.add(bundle(jarOf(Assertions.class)));
    options.add(bundle(jarOf(ByteBuddy.class)));
    ShippedBundles.started().forEach(jar -> options.add(bundle(jar.toUri().toString())));
    ShippedBundles.onDemand()
        .forEach(jar -> options.add(bundle(jar.toUri().toString()).start(false)));
    return options.toArray(Option[]::new);
  }

  /**
   * As the launcher gives them to the framework; but the packages of the JVM are those of a test.
   */
  private static List<Option> frameworkProperties() {
    return ShippedBundles.frameworkProperties().entrySet().stream()
        .filter(each -> !each.getKey().toString().startsWith("org.osgi.framework."))
        .map(each -> (Option) frameworkProperty(each.getKey().toString()).value(each.getValue()))
        .toList();
  }

  private static String jarOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }
}
