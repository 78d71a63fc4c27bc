package org.dmus.tck.coverage;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dmus.tck.Behaviour;
import org.dmus.tck.host.HostContracts;
import org.dmus.tck.miniport.MiniportContracts;

/** Which contract tests say that they are about which behaviour. */
final class BehaviourTests {
  private static final Map<Integer, Set<String>> TESTS = new TreeMap<>();

  static {
    Stream.of(HostContracts.CLASSES, MiniportContracts.CLASSES)
        .flatMap(List::stream)
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Behaviour.class))
        .forEach(BehaviourTests::add);
  }

  private BehaviourTests() {}

  private static void add(Method test) {
    String name = test.getDeclaringClass().getSimpleName() + "#" + test.getName();
    for (int behaviour : test.getAnnotation(Behaviour.class).value()) {
      TESTS.computeIfAbsent(behaviour, n -> new TreeSet<>()).add(name);
    }
  }

  /** Returns the tests of a behaviour, {@code Class#method}. */
  static Set<String> of(int behaviour) {
    return TESTS.getOrDefault(behaviour, Set.of());
  }

  /** Returns every behaviour that a test is about. */
  static Set<Integer> numbers() {
    return TESTS.keySet();
  }
}
