package org.dmus.doctor.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Declarative Services keeps of an exception, its stack trace as text, read for the exception
 * that says what went wrong.
 *
 * @param type class of the exception; empty when there is no trace
 * @param message what it says; may be empty
 * @param place where it was thrown, {@code Foo.java:12}; empty when nobody knows
 */
record FailureText(String type, String message, String place) {
  private static final Pattern HEAD = Pattern.compile("(?:Caused by: )?([\\w.$]+)(?:: (.*))?");
  private static final Pattern FRAME =
      Pattern.compile("\\s*at ([\\w.$/@-]+)\\.[\\w<>$]+\\(([^)]*)\\).*");
  private static final Pattern PLATFORM =
      Pattern.compile("(java|jdk|sun)\\..*|java\\.base/.*|org\\.apache\\.felix\\..*");
  private static final Pattern LINKAGE =
      Pattern.compile(
          "java\\.lang\\.(UnsatisfiedLink|UnsupportedClassVersion|NoClassDefFound)Error"
              + "|java\\.lang\\.ClassNotFoundException");
  private static final List<String> WRAPPERS =
      List.of(
          "java.lang.reflect.InvocationTargetException",
          "java.lang.ExceptionInInitializerError",
          "org.osgi.service.component.ComponentException");

  /** What Java says of a class whose initializer threw before: the class is there. */
  private static final String UNINITIALIZED = "Could not initialize class ";

  /** What Java keeps of an initializer's exception for those who need the class later. */
  private static final Pattern FIRST_FAILURE =
      Pattern.compile("Exception ([\\w.$]+)(?:: (.*))? \\[in thread .*\\]");

  private static final int MAX_MESSAGE = 160;

  /** Of a chain, what could not be linked says most; then the first that wraps nothing. */
  static FailureText of(String trace) {
    List<FailureText> chain = chain(trace);
    for (FailureText each : chain) {
      if (LINKAGE.matcher(each.type).matches() && !each.isWrapper()) {
        return each;
      }
    }
    for (FailureText each : chain) {
      if (!each.isWrapper()) {
        return each;
      }
    }
    return chain.isEmpty() ? new FailureText("", "", "") : chain.get(chain.size() - 1);
  }

  private boolean isWrapper() {
    return WRAPPERS.contains(type) || message.startsWith(UNINITIALIZED);
  }

  private static List<FailureText> chain(String trace) {
    List<FailureText> chain = new ArrayList<>();
    for (String line : trace.split("\\R")) {
      Matcher head = HEAD.matcher(line);
      Matcher frame = FRAME.matcher(line);
      if (head.matches() && (chain.isEmpty() || line.startsWith("Caused by: "))) {
        chain.add(thrown(head));
      } else if (frame.matches() && !chain.isEmpty()) {
        chain.set(chain.size() - 1, chain.get(chain.size() - 1).thrownAt(frame));
      }
    }
    return chain;
  }

  private static FailureText thrown(Matcher head) {
    Matcher first = FIRST_FAILURE.matcher(Objects.toString(head.group(2), ""));
    return first.matches()
        ? new FailureText(first.group(1), shortened(first.group(2)), "")
        : new FailureText(head.group(1), shortened(head.group(2)), "");
  }

  private FailureText thrownAt(Matcher frame) {
    boolean known = !place.isEmpty() || PLATFORM.matcher(frame.group(1)).matches();
    return known ? this : new FailureText(type, message, frame.group(2));
  }

  private static String shortened(String message) {
    String text = message == null ? "" : message;
    return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE) + "...";
  }

  /** The exception in a few words: {@code IllegalStateException: no card (Foo.java:12)}. */
  String shown() {
    return (type.isEmpty() ? "an exception" : Components.simple(type))
        + (message.isEmpty() ? "" : ": " + message)
        + (place.isEmpty() ? "" : " (" + place + ")");
  }
}
