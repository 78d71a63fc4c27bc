package org.dmus.tck;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Ends what hangs: a check runs on a thread of its own, and one that does not end in time fails
 * with the stack of where it hangs. Its thread is left behind, the run goes on. Who hangs often
 * gets half the time each time, down to two seconds.
 */
public final class TimeLimit implements InvocationInterceptor {
  /** Configuration parameter: how long a check may take, s; 60 when it is not set. */
  public static final String SECONDS = "dmus.tck.limit.s";

  /** How the names of the threads begin that checks run on. */
  public static final String THREAD = "dmus tck ";

  private static final String DEFAULT = "60";
  private static final long LEAST_MS = 2_000;
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(TimeLimit.class);

  private long limitMs;

  /** Created by JUnit. */
  public TimeLimit() {}

  private TimeLimit(long limitMs) {
    this.limitMs = limitMs;
  }

  /**
   * Returns the limit of a run.
   *
   * @param test a test of the run
   */
  public static TimeLimit of(ExtensionContext test) {
    String seconds = test.getConfigurationParameter(SECONDS).orElse(DEFAULT);
    return test.getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            SECONDS,
            k -> new TimeLimit(TimeUnit.SECONDS.toMillis(Long.parseLong(seconds))),
            TimeLimit.class);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
      throws Throwable {
    of(context)
        .call(
            method.getExecutable().getName(),
            () -> {
              try {
                return test.proceed();
              } catch (Exception | Error e) {
                throw e;
              } catch (Throwable e) {
                throw new IllegalStateException(e);
              }
            });
  }

  /**
   * Calls something that may hang.
   *
   * @param what names it
   * @param work what to call
   * @param <T> what it returns
   * @throws AssertionError when it does not end in time, with the stack of where it is
   */
  public <T> T call(String what, Callable<T> work) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread thread = new Thread(() -> run(work, done), THREAD + what);
    thread.setDaemon(true);
    thread.start();
    try {
      return done.get(limit(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw hung(what, thread);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }

  private static <T> void run(Callable<T> work, CompletableFuture<T> done) {
    try {
      done.complete(work.call());
    } catch (Exception | Error e) {
      done.completeExceptionally(e);
    }
  }

  private synchronized long limit() {
    return limitMs;
  }

  private synchronized AssertionError hung(String what, Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    thread.interrupt();
    String where = stack.length == 0 ? "it has just ended" : "it is in " + frames(stack);
    AssertionError hung =
        new AssertionError(what + " hangs: no end after " + limitMs + " ms; " + where);
    hung.setStackTrace(stack);
    limitMs = Math.max(Math.min(limitMs, LEAST_MS), limitMs / 2);
    return hung;
  }

  /** The innermost call, and those of whoever is tested. */
  private static String frames(StackTraceElement[] stack) {
    String inner = Arrays.stream(stack).limit(1).map(Object::toString).findFirst().orElse("");
    return Arrays.stream(stack)
        .skip(1)
        .filter(f -> !f.getClassName().startsWith("java."))
        .limit(3)
        .map(Object::toString)
        .reduce(inner, (all, next) -> all + ", called by " + next);
  }
}
