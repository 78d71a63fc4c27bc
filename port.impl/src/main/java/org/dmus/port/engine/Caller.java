package org.dmus.port.engine;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;
import java.util.function.Predicate;

/** Names who called the allocator: class, method, line, thread. For debug mode only. */
final class Caller {
  private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

  private Caller() {}

  /**
   * Names the first caller outside the allocator and, if that is the port, the first outside it.
   */
  static String name() {
    String caller = first(Caller::isNoAllocator).orElse("nobody");
    String client = first(Caller::isNoPort).orElse(caller);
    String thread = ", thread " + Thread.currentThread().getName();
    return client.equals(caller) ? caller + thread : caller + " for " + client + thread;
  }

  private static boolean isNoAllocator(StackFrame frame) {
    return frame.getDeclaringClass().getPackage() != Caller.class.getPackage();
  }

  private static boolean isNoPort(StackFrame frame) {
    Class<?> type = frame.getDeclaringClass();
    return type.getProtectionDomain() != Caller.class.getProtectionDomain()
        && !type.getName().startsWith("java.");
  }

  private static Optional<String> first(Predicate<StackFrame> wanted) {
    return STACK.walk(frames -> frames.filter(wanted).map(Caller::name).findFirst());
  }

  private static String name(StackFrame f) {
    return f.getClassName()
        + "."
        + f.getMethodName()
        + "("
        + f.getFileName()
        + ":"
        + f.getLineNumber()
        + ")";
  }
}
