package org.dmus.shell.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dmus.client.ISubdevice;
import org.dmus.shell.Fault;
import org.dmus.shell.Misuse;
import org.dmus.shell.Rows;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Looks at ports, for so long and no longer: a miniport that blocks its engine shall not block who
 * wants to know why.
 */
@Component(service = Looks.class)
public final class Looks {
  private static final long LIMIT_MS = 1_000;

  private final ExecutorService threads = Executors.newCachedThreadPool(Looks::thread);

  private static Thread thread(Runnable look) {
    Thread thread = new Thread(look, "dmus-look");
    thread.setDaemon(true);
    return thread;
  }

  @Deactivate
  void deactivate() {
    threads.shutdownNow();
  }

  /**
   * Looks at a port.
   *
   * @param port its name
   * @param look what to do
   * @throws Misuse when there is no answer in time
   */
  <T> T at(String port, Callable<T> look) {
    Future<T> answer = threads.submit(look);
    try {
      return answer.get(LIMIT_MS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Misuse(Fault.TIME_OUT, port + ": does not answer within 1 s; quarantine tells why");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new Misuse(Fault.INTERRUPTED, port + ": was not looked at: interrupted");
    }
  }

  /** Looks at every port; tells below the rows which of them did not answer. */
  <T extends Record> Rows<T> rows(List<ISubdevice> ports, Function<ISubdevice, Stream<T>> reader) {
    List<T> rows = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (ISubdevice port : ports) {
      try {
        rows.addAll(at(port.configuration().name(), () -> reader.apply(port).toList()));
      } catch (Misuse noAnswer) {
        silent.add(noAnswer.getMessage());
      }
    }
    return new Rows<>(rows, "", String.join("\n", silent));
  }
}
