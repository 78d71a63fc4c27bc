package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code help} prints what the annotations say; so every command and parameter says something. */
class DescriptionTest {

  /** Every class of commands of this bundle. */
  static List<Class<?>> components() throws Exception {
    Path classes =
        Path.of(Commands.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith("Commands.class"))
          .map(name -> name.replace(".class", "").replace('/', '.').replace('\\', '.'))
          .<Class<?>>map(DescriptionTest::load)
          .filter(type -> Commands.class.isAssignableFrom(type))
          .filter(type -> !Modifier.isAbstract(type.getModifiers()))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> functions(Class<?> component) {
    return Set.of(component.getAnnotation(DmusCommands.class).value());
  }

  @Test
  void everyCommandOfTheIssueIsThere() throws Exception {
    Set<String> all =
        components().stream().flatMap(c -> functions(c).stream()).collect(Collectors.toSet());
    assertThat(all)
        .contains(
            ("ports info pins open close send play stop graph connect disconnect queue pool"
                    + " clients jitter lines ping miniports deploy undeploy rollback quarantine doctor"
                    + " banks status add remove panic cancel render deployments report")
                .split(" "));
  }

  @ParameterizedTest
  @MethodSource("components")
  void everyCommandAndEveryParameterIsDescribed(Class<?> component) {
    List<Method> commands =
        Stream.of(component.getDeclaredMethods())
            .filter(method -> functions(component).contains(method.getName()))
            .toList();
    assertThat(commands.stream().map(Method::getName).collect(Collectors.toSet()))
        .isEqualTo(functions(component));
    assertThat(commands).allMatch(method -> method.isAnnotationPresent(Descriptor.class));
    assertThat(commands.stream().flatMap(DescriptionTest::typed))
        .allMatch(parameter -> parameter.isAnnotationPresent(Descriptor.class));
  }

  @ParameterizedTest
  @MethodSource("components")
  void everyCommandHasAPageWithUsageAndExample(Class<?> component) throws IOException {
    for (String name : functions(component)) {
      CommandPage page = new CommandPage(component, name);
      assertThat(page.usage()).startsWith("usage: " + name);
      assertThat(page.example()).startsWith(name);
      assertThat(page.text()).contains(page.summary());
    }
  }

  /** The names take a column of the longest of them, and two blanks. */
  @Test
  void everyLineOfTheListOfCommandsFitsATerminal() throws Exception {
    List<CommandPage> pages = new ArrayList<>();
    int longest = 0;
    for (Class<?> component : components()) {
      for (String name : functions(component)) {
        pages.add(new CommandPage(component, name));
        longest = Math.max(longest, name.length());
      }
    }
    int room = 80 - longest - 2;
    assertThat(pages).extracting(CommandPage::gist).allMatch(gist -> gist.length() <= room);
  }

  private static Stream<Parameter> typed(Method command) {
    return Arrays.stream(command.getParameters())
        .filter(parameter -> parameter.getType() != CommandSession.class);
  }
}
