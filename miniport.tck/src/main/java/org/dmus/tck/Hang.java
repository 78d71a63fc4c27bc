package org.dmus.tck;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Locale;
import java.util.stream.IntStream;

/** A call that did not end in time, with the stack of where it is. */
public final class Hang extends AssertionError {
  private static final long serialVersionUID = 1;

  private final String place;

  private Hang(String message, String place, StackTraceElement[] stack) {
    super(message);
    this.place = place;
    setStackTrace(stack);
  }

  /**
   * Looks where a thread is.
   *
   * @param what what it does
   * @param limit how long it had, with the reason
   * @param thread the thread
   */
  static Hang of(String what, String limit, Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
    int own = firstOutsideTheJdk(stack);
    String place = own < stack.length ? name(stack[own]) : "the JDK";
    return new Hang(
        "%s has not ended after %s: it hangs in %s%s"
            .formatted(what, limit, place, wait(stack, own, info)),
        place,
        stack);
  }

  private static int firstOutsideTheJdk(StackTraceElement[] stack) {
    return IntStream.range(0, stack.length)
        .filter(i -> !isOfTheJdk(stack[i]))
        .findFirst()
        .orElse(stack.length);
  }

  /** Returns whether a line is the JDK's, so that who called it is to be told. */
  public static boolean isOfTheJdk(StackTraceElement line) {
    return line.getClassName().matches("(java|javax|jdk|sun)\\..*");
  }

  /** Returns class, method and line, without the name of a class loader. */
  private static String name(StackTraceElement line) {
    return "%s.%s(%s:%d)"
        .formatted(
            line.getClassName(), line.getMethodName(), line.getFileName(), line.getLineNumber());
  }

  /** Says what it called there, and who holds the lock that it waits for. */
  private static String wait(StackTraceElement[] stack, int own, ThreadInfo info) {
    if (info != null && info.getLockOwnerName() != null) {
      return ", which waits for a lock of thread \"%s\"".formatted(info.getLockOwnerName());
    }
    if (own == 0 || own == stack.length) {
      return "";
    }
    StackTraceElement called = stack[own - 1];
    String type = called.getClassName().replaceFirst(".*\\.", "");
    String state =
        info == null ? "" : " (" + info.getThreadState().toString().toLowerCase(Locale.ROOT) + ")";
    return ", in " + type + "." + called.getMethodName() + state;
  }

  /** {@return the method of the component, or of the check, that it is in} */
  public String method() {
    return place.replaceFirst("\\(.*", "");
  }

  /** {@return the line of the component, or of the check, that it is in} */
  public String place() {
    return place;
  }
}
