package org.dmus.tck.miniport;

/** Whose code runs. */
final class Frames {
  private static final String KIT = "org.dmus.tck.";

  private Frames() {}

  private static boolean isOfTheKit(String type) {
    return type.startsWith(KIT) || type.contains(".$Proxy");
  }

  /** Returns the innermost line that is not the kit's; empty where that is who runs the kit. */
  static String caller() {
    return StackWalker.getInstance()
        .walk(frames -> frames.filter(f -> !isOfTheKit(f.getClassName())).findFirst())
        .map(StackWalker.StackFrame::toStackTraceElement)
        .filter(f -> !f.getClassName().startsWith("java.") && !f.getClassName().startsWith("jdk."))
        .filter(f -> !f.getClassName().startsWith("org.junit."))
        .map(f -> f.getClassName() + "." + f.getMethodName() + ":" + f.getLineNumber())
        .orElse("");
  }
}
