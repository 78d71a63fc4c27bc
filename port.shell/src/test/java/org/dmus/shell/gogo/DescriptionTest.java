package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code help} prints what the annotations say; so every command and parameter says something. */
class DescriptionTest {

  static Stream<Arguments> components() {
    return Stream.of(
        Arguments.of(
            PortCommands.class, Set.of("ports", "miniports", "pins", "info", "banks", "status")),
        Arguments.of(InspectionCommands.class, Set.of("queue", "pool", "clients", "jitter")),
        Arguments.of(ControlCommands.class, Set.of("panic", "cancel")),
        Arguments.of(PlayCommands.class, Set.of("play", "stop")),
        Arguments.of(GraphCommands.class, Set.of("graph", "connect", "disconnect")),
        Arguments.of(DeviceCommands.class, Set.of("add", "remove")),
        Arguments.of(RenderCommands.class, Set.of("render")));
  }

  @ParameterizedTest
  @MethodSource("components")
  void everyCommandAndEveryParameterIsDescribed(Class<?> component, Set<String> functions) {
    List<Method> commands =
        Stream.of(component.getDeclaredMethods())
            .filter(method -> functions.contains(method.getName()))
            .toList();
    assertThat(commands.stream().map(Method::getName).collect(Collectors.toSet()))
        .isEqualTo(functions);
    assertThat(commands).allMatch(method -> method.isAnnotationPresent(Descriptor.class));
    assertThat(commands.stream().flatMap(DescriptionTest::typed))
        .allMatch(parameter -> parameter.isAnnotationPresent(Descriptor.class));
  }

  @ParameterizedTest
  @MethodSource("components")
  void argumentsThatFitNoCommandAreAnsweredWithItsUsage(Class<?> component, Set<String> functions) {
    assertThat(component).isAssignableTo(UsageOnMisuse.class);
    assertThat(functions)
        .allSatisfy(name -> assertThat(Usages.of(name)).startsWith("usage: " + name));
  }

  private static Stream<Parameter> typed(Method command) {
    return Arrays.stream(command.getParameters())
        .filter(parameter -> parameter.getType() != CommandSession.class);
  }
}
