package org.dmus.shell.gogo;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.dmus.doctor.text.NearestName;
import org.dmus.shell.Misuse;

/** What the annotations of a command say: its usage, description, options and arguments. */
public final class CommandPage {
  private static final String HELP = "--help";
  private static final String HELP_SHORT = "-h";

  private final List<Method> methods;
  private final String name;

  /**
   * Reads a command.
   *
   * @param type class of its object
   * @param name its name
   */
  public CommandPage(Class<?> type, String name) {
    this.name = name;
    this.methods =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(name))
            .filter(method -> method.isAnnotationPresent(Descriptor.class))
            .sorted((a, b) -> a.getParameterCount() - b.getParameterCount())
            .toList();
  }

  /** {@return {@code usage: pool [PORT]}} */
  public String usage() {
    String arguments = written().value();
    return "usage: " + name + (arguments.isEmpty() ? ", without arguments" : " " + arguments);
  }

  /** {@return what it does, in a few words} */
  public String summary() {
    return annotated().getAnnotation(Descriptor.class).value();
  }

  /** {@return the first clause of that: a line of a list, and of a terminal of 80 columns} */
  public String gist() {
    return summary().split("[;:] ", 2)[0];
  }

  /** {@return a command line that works} */
  public String example() {
    String example = written().example();
    return example.isEmpty() ? name : example;
  }

  private Usage written() {
    return annotated().getAnnotation(Usage.class);
  }

  private Method annotated() {
    return methods.stream()
        .filter(method -> method.isAnnotationPresent(Usage.class))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " has no @Usage"));
  }

  /** {@return its options, each with its names, and what they do} */
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    parameters(true).forEach(p -> options.put(String.join(", ", names(p)), description(p)));
    return options;
  }

  /** {@return the words of its usage} */
  public UsageWords words() {
    Set<String> valued =
        parameters(true)
            .map(each -> find(each, Parameter.class))
            .filter(each -> each.presentValue().equals(Parameter.UNSPECIFIED))
            .flatMap(each -> Stream.of(each.names()))
            .collect(Collectors.toSet());
    return new UsageWords(written().value(), valued);
  }

  /** {@return what its arguments are, in order} */
  public List<String> arguments() {
    return parameters(false).map(CommandPage::description).distinct().toList();
  }

  private Stream<Annotation[]> parameters(boolean options) {
    return methods.stream()
        .flatMap(method -> Arrays.stream(method.getParameterAnnotations()))
        .filter(each -> find(each, Descriptor.class) != null)
        .filter(each -> (find(each, Parameter.class) != null) == options);
  }

  private static String[] names(Annotation... parameter) {
    return find(parameter, Parameter.class).names();
  }

  private static String description(Annotation... parameter) {
    return find(parameter, Descriptor.class).value();
  }

  private static <A extends Annotation> A find(Annotation[] all, Class<A> type) {
    return Arrays.stream(all).filter(type::isInstance).map(type::cast).findFirst().orElse(null);
  }

  /** {@return all of it, as {@code --help} shows it} */
  public String text() {
    List<String> lines = new ArrayList<>(List.of(name + " - " + summary(), usage()));
    options().forEach((names, what) -> lines.add("  %-20s  %s".formatted(names, what)));
    arguments().forEach(what -> lines.add("  " + what));
    lines.add("example: " + example());
    return String.join("\n", lines);
  }

  /** {@return whether what was typed asks for this page} */
  boolean isAskedFor(List<Object> typed) {
    return typed.stream()
        .map(String::valueOf)
        .anyMatch(word -> word.equals(HELP) || word.equals(HELP_SHORT));
  }

  /**
   * Refuses what looks like an option and is none.
   *
   * @param typed what was typed
   * @throws Misuse when there is no such option
   */
  void requireKnownOptions(List<Object> typed) {
    List<String> known = parameters(true).flatMap(p -> Stream.of(names(p))).toList();
    typed.stream()
        .filter(CharSequence.class::isInstance)
        .map(Object::toString)
        .filter(word -> word.matches("-[A-Za-z-].*") && !known.contains(word))
        .findFirst()
        .ifPresent(word -> refuse(word, known));
  }

  private void refuse(String word, List<String> known) {
    String near =
        NearestName.of(word, known)
            .filter(each -> word.length() > HELP_SHORT.length())
            .map(each -> ", did you mean " + each)
            .orElse("");
    throw new Misuse(name + ": no option " + word + near + "; " + usage());
  }
}
