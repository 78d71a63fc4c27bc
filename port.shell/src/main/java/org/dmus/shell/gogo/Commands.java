package org.dmus.shell.gogo;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.felix.gogo.runtime.Reflective;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.dmus.shell.Misuse;
import org.dmus.shell.NoSuchPort;
import org.dmus.shell.PortsOnDemand;

/**
 * Commands of one subject: each public method that {@link DmusCommands} names is one. Gogo finds
 * the method that fits what was typed; what all commands share is done here: {@code --help},
 * options that there are not, arguments that fit no method, failures in words.
 *
 * <p>Public, because Gogo calls it by reflection.
 */
public abstract class Commands implements Function, Cloneable {
  private String function = "";
  private PortsOnDemand onDemand;

  /** For components. */
  protected Commands() {}

  /** {@return the names of the commands} */
  public final List<String> functions() {
    return List.of(getClass().getAnnotation(DmusCommands.class).value());
  }

  /**
   * Returns one of the commands. Gogo tells a service that is a function what was typed, and not by
   * which of its names; so each has its own, and all share the fields.
   *
   * @param name its name
   * @param onDemand starts the bundle of a port that is not there
   */
  public final Commands named(String name, PortsOnDemand onDemand) {
    try {
      Commands one = (Commands) clone();
      one.function = name;
      one.onDemand = onDemand;
      return one;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public final Object execute(CommandSession session, List<Object> arguments) throws Exception {
    CommandPage page = new CommandPage(getClass(), function);
    if (page.isAskedFor(arguments)) {
      return page.text();
    }
    page.requireKnownOptions(arguments);
    List<Object> typed = arguments.stream().map(Commands::asTyped).toList();
    try {
      return invokeOnDemand(session, typed);
    } catch (Exception e) {
      if (isMisfit(e)) {
        return misfit(page, typed);
      }
      throw CommandFailure.of(function, e);
    }
  }

  /** Commands look for their ports before they do anything, so that one can be called again. */
  private Object invokeOnDemand(CommandSession session, List<Object> typed) throws Exception {
    try {
      return invoke(session, typed);
    } catch (Exception e) {
      Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
      if (!(cause instanceof NoSuchPort unknown)) {
        throw e;
      }
      if (!onDemand.start(unknown.name())) {
        throw unknown.beside(onDemand.names());
      }
      return invoke(session, typed);
    }
  }

  private Object invoke(CommandSession session, List<Object> typed) throws Exception {
    if (!(session.get(Running.VARIABLE) instanceof Running running)) {
      return Reflective.invoke(session, this, function, typed);
    }
    running.enter();
    try {
      return Reflective.invoke(session, this, function, typed);
    } finally {
      running.leave();
    }
  }

  /** What Gogo throws when no method takes the arguments; it has no type of its own. */
  private boolean isMisfit(Exception e) {
    return e.getClass() == IllegalArgumentException.class
        && String.valueOf(e.getMessage()).startsWith("Cannot coerce " + function + "(");
  }

  /** A command alone asks how it is typed. */
  private String misfit(CommandPage page, List<Object> typed) {
    String usage = page.usage() + hint(function);
    if (typed.isEmpty()) {
      return usage;
    }
    String words = typed.stream().map(String::valueOf).collect(Collectors.joining(" "));
    throw new Misuse(function + ": cannot take \"" + words + "\"; " + usage);
  }

  /** Gogo would take {@code 7E} for a number, and {@code 00} for 0. */
  private static Object asTyped(Object argument) {
    return argument instanceof CharSequence word ? word.toString() : argument;
  }

  /**
   * Returns what helps whoever does not know what to type, beside the usage.
   *
   * @param command name of the command
   * @return {@code " PORT is one of: synth, uart"}, say
   */
  protected String hint(String command) {
    return "";
  }

  /**
   * Returns what may be typed for a word of a usage that means something to these commands alone.
   *
   * @param command name of the command
   * @param word the word, {@code NAME} say
   */
  protected List<String> candidates(String command, String word) {
    return List.of();
  }
}
