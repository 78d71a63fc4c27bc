package org.dmus.port.quarantine;

import java.util.Arrays;

/** Finds in a stack where the code of a miniport is. */
public final class Culprit {
  private static final String PORT = "org.dmus.port.";

  private Culprit() {}

  /** Names the innermost frame that is neither the platform's nor the port's. */
  public static String in(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(Culprit::isForeign)
        .findFirst()
        .map(Culprit::name)
        .orElse("a place that its stack does not tell");
  }

  /** Returns whether a stack leads through the code of a miniport. */
  static boolean isSeenIn(StackTraceElement[] stack) {
    return Arrays.stream(stack).anyMatch(Culprit::isForeign);
  }

  private static boolean isForeign(StackTraceElement frame) {
    String module = frame.getModuleName();
    boolean platform = module != null && (module.startsWith("java.") || module.startsWith("jdk."));
    return !platform && !frame.getClassName().startsWith(PORT);
  }

  private static String name(StackTraceElement frame) {
    return frame.getClassName()
        + "."
        + frame.getMethodName()
        + "("
        + frame.getFileName()
        + ":"
        + frame.getLineNumber()
        + ")";
  }
}
