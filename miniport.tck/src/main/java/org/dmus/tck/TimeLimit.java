package org.dmus.tck;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Ends what hangs: a check runs on a thread of its own, and one that does not end in time fails
 * with the stack of where it hangs. Its thread is left behind, the run goes on. Who is after two
 * seconds where another hung before is not waited for any longer.
 */
public final class TimeLimit implements InvocationInterceptor {
  /** Configuration parameter: how long a check may take, s; 120 when it is not set. */
  public static final String SECONDS = "dmus.tck.limit.s";

  /** How the names of the threads begin that checks run on. */
  public static final String THREAD = "dmus tck ";

  private static final String DEFAULT = "120";
  private static final String KIT = "org.dmus.tck.";
  private static final long SOON_MS = 2_000;
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(TimeLimit.class);

  private final Set<String> places = ConcurrentHashMap.newKeySet();
  private final long limitMs;

  /** Created by JUnit. */
  public TimeLimit() {
    this(0);
  }

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

  /** {@return how long a check may wait for a device, so that it ends in time all the same, ms} */
  public int patienceMs() {
    return (int) Math.min(Integer.MAX_VALUE, limitMs / 4);
  }

  /**
   * Calls something that may hang.
   *
   * @param what names it
   * @param work what to call
   * @param <T> what it returns
   * @throws Hang when it does not end in time, with the stack of where it is
   */
  public <T> T call(String what, Callable<T> work) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread thread = new Thread(() -> run(work, done), THREAD + what);
    thread.setDaemon(true);
    thread.start();
    long soonMs = Math.min(limitMs, SOON_MS);
    if (!ends(done, soonMs)) {
      if (isWhereOneHung(thread)) {
        throw hung(what, seconds(soonMs) + ", as long as one has where another hung", thread);
      }
      if (!ends(done, limitMs - soonMs)) {
        throw hung(what, seconds(limitMs), thread);
      }
    }
    try {
      return done.get();
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

  private static boolean ends(CompletableFuture<?> done, long ms) throws InterruptedException {
    try {
      done.get(ms, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return false;
    } catch (ExecutionException failed) {
      return true; // told by who asks for the result
    }
    return true;
  }

  private boolean isWhereOneHung(Thread thread) {
    return places.contains(Hang.of("", "", thread).method());
  }

  private Hang hung(String what, String limit, Thread thread) {
    Hang hang = Hang.of(what, limit, thread);
    thread.interrupt();
    if (!hang.method().startsWith(KIT)) {
      places.add(hang.method());
    }
    return hang;
  }

  private static String seconds(long ms) {
    return ms / 1_000 + " s";
  }
}
