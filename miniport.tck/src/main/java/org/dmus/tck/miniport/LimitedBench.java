package org.dmus.tck.miniport;

import java.util.concurrent.Callable;
import org.dmus.tck.TimeLimit;

/**
 * The bench of a check: a miniport that hangs in {@code init} or {@code close} does not hang us.
 */
final class LimitedBench implements AutoCloseable {
  private final TimeLimit limit;
  private final MiniportBench bench;

  LimitedBench(MiniportUnderTest subject, TimeLimit limit) {
    this.limit = limit;
    bench = call("init", () -> new MiniportBench(subject));
  }

  MiniportBench bench() {
    return bench;
  }

  @Override
  public void close() {
    call(
        "close",
        () -> {
          bench.close();
          return bench;
        });
  }

  private <T> T call(String what, Callable<T> work) {
    try {
      return limit.call(what, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(what + " failed", e);
    }
  }
}
