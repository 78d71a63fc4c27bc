package org.dmus.itest.exam;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/**
 * Runs the {@code @Test} methods of a class inside a framework of its own.
 *
 * <p>Pax Exam's runner is for JUnit 4; its container API is not. Before all tests of a class the
 * container starts with the shipped bundles and a probe that holds the tests; each test is skipped
 * out here and called in there. There are no life-cycle methods: classes and methods are public,
 * and a test cleans up what it opened.
 */
public final class PaxExamExtension
    implements BeforeAllCallback, AfterAllCallback, InvocationInterceptor {

  private final Map<String, TestAddress> addresses = new HashMap<>();
  private ExamSystem system;
  private TestContainer container;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    system = PaxExamRuntime.createTestSystem(ExamOptions.ofDistribution());
    TestProbeBuilder probe = system.createProbe();
    Class<?> tests = context.getRequiredTestClass();
    for (Method method : tests.getMethods()) {
      if (method.isAnnotationPresent(Test.class)) {
        addresses.put(method.getName(), probe.addTest(tests, method.getName()));
      }
    }
    container = PaxExamRuntime.createContainer(system).start();
    try (InputStream bundle = probe.build().getStream()) {
      container.installProbe(bundle);
    }
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    invocation.skip();
    try {
      container.call(addresses.get(method.getExecutable().getName()));
    } catch (RuntimeException e) {
      throw thrownInside(e);
    }
  }

  private static Throwable thrownInside(Throwable outer) {
    for (Throwable t = outer; t != null; t = t.getCause()) {
      if (t instanceof InvocationTargetException inside) {
        return inside.getCause();
      }
    }
    return outer;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (container != null) {
      container.stop();
    }
    system.clear();
  }
}
