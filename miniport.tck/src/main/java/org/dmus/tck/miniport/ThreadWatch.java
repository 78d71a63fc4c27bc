package org.dmus.tck.miniport;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dmus.thread.ControlThread;

/**
 * Stands between a miniport and all that its port gives it, and notes what is called that is for a
 * control thread - {@link ControlThread} says so - while the engine calls the miniport.
 */
final class ThreadWatch {
  private static final String API = "org.dmus.";
  private static final String KIT = "org.dmus.tck.";

  private final EngineCalls engine;
  private final Set<String> breaches = new LinkedHashSet<>();

  ThreadWatch(EngineCalls engine) {
    this.engine = engine;
  }

  /** Fails when something was noted, and says what, and where it is called. */
  synchronized void assertNone() {
    if (!breaches.isEmpty()) {
      throw new AssertionError(
          "for a control thread, but called while the engine calls the miniport: "
              + String.join("; ", breaches));
    }
  }

  /**
   * Returns a service that is watched, with what it returns.
   *
   * @param type an interface of the API
   * @param service the service
   */
  <T> T over(Class<T> type, T service) {
    return type.cast(watched(service));
  }

  private Object watched(Object given) {
    if (given instanceof Optional<?> some) {
      return some.map(this::watched);
    }
    Class<?>[] interfaces =
        given == null
            ? new Class<?>[0]
            : supertypes(given.getClass()).filter(ThreadWatch::isApi).toArray(Class<?>[]::new);
    return interfaces.length == 0
        ? given
        : Proxy.newProxyInstance(
            getClass().getClassLoader(),
            interfaces,
            (proxy, method, arguments) -> call(given, method, arguments));
  }

  private static boolean isApi(Class<?> type) {
    return type.isInterface()
        && Modifier.isPublic(type.getModifiers())
        && type.getName().startsWith(API)
        && !type.getName().startsWith(KIT);
  }

  private static Stream<Class<?>> supertypes(Class<?> type) {
    Stream<Class<?>> above =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
    return Stream.concat(Stream.of(type), above.flatMap(ThreadWatch::supertypes)).distinct();
  }

  private Object call(Object service, Method method, Object[] arguments) throws Throwable {
    if (engine.isHere() && isForControl(method)) {
      note(method.getDeclaringClass().getSimpleName() + "." + method.getName());
    }
    try {
      return watched(method.invoke(service, arguments));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private synchronized void note(String function) {
    String caller = Frames.caller();
    breaches.add(function + (caller.isEmpty() ? "" : " in " + caller));
  }

  /** An interface that narrows a function need not repeat its annotation. */
  private static boolean isForControl(Method method) {
    return supertypes(method.getDeclaringClass())
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(m -> m.getName().equals(method.getName()))
        .filter(m -> Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
        .anyMatch(m -> m.isAnnotationPresent(ControlThread.class));
  }
}
