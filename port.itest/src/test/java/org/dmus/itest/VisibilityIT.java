package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.shell.ClientsInfo;
import org.dmus.shell.JitterRow;
import org.dmus.shell.PoolRow;
import org.dmus.shell.QueueInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/** What the console shows of a port while it plays to a device: half a second of the song waits. */
@ExtendWith(PaxExamExtension.class)
public class VisibilityIT {
  private static final Path SONG =
      Path.of("..", "demo", "mountain-king.mid").toAbsolutePath().normalize();

  @Inject private BundleContext context;

  private interface Check {
    void on(Console console) throws Exception;
  }

  private void whileASongPlays(Check check) throws Exception {
    Path device = Files.createTempFile("device", ".bytes");
    try (Console console = Console.open(context)) {
      console.execute("dmus:play -d '" + device + "' uart '" + SONG + "'");
      try {
        console.awaitShown("dmus:queue uart-1", "(?s).*next:.* note on .* ch .*");
        check.on(console);
      } finally {
        console.execute("dmus:stop");
      }
    } finally {
      Files.delete(device);
    }
  }

  @Test
  public void theQueueHasADepthAndTheNextEventsInTheirOrder() throws Exception {
    whileASongPlays(
        console -> {
          QueueInfo queue = (QueueInfo) console.execute("dmus:queue uart-1");
          assertThat(queue.pins()).hasSize(1);
          assertThat(queue.pins().get(0).queued()).isPositive();
          assertThat(queue.pins().get(0).highWater()).isPositive();
          assertThat(queue.next())
              .isSortedAccordingTo((a, b) -> Double.compare(a.dueMs(), b.dueMs()))
              .allSatisfy(event -> assertThat(event.leftMs()).isLessThan(500));
        });
  }

  @Test
  public void thePoolIsInUse() throws Exception {
    whileASongPlays(
        console -> {
          PoolRow pool = (PoolRow) ((List<?>) console.execute("dmus:pool")).get(0);
          assertThat(pool.used()).isPositive();
          assertThat(pool.free()).isLessThan(pool.capacity());
          assertThat(pool.highWater()).isPositive();
          assertThat(pool.leaked()).isZero();
        });
  }

  @Test
  public void theClientsHaveWrittenAndNothingIsLost() throws Exception {
    whileASongPlays(
        console -> {
          ClientsInfo clients = (ClientsInfo) console.execute("dmus:clients uart-1");
          assertThat(clients.clients()).isNotEmpty();
          assertThat(clients.clients().get(0).written()).isPositive();
          assertThat(clients.clients().get(0).delivered()).isPositive();
          assertThat(clients.losses())
              .allMatch(losses -> losses.detached() + losses.undeliverable() == 0)
              .allMatch(losses -> losses.malformed() == 0);
        });
  }

  @Test
  public void everyEventThatWasSentIsInTheDistributions() throws Exception {
    whileASongPlays(
        console -> {
          console.awaitShown("dmus:jitter uart-1", "(?s).* lateness +[1-9].*");
          List<JitterRow> rows = jitter(console);
          assertThat(rows).extracting(JitterRow::time).contains("lead", "lateness", "transit");
          assertThat(rows).allMatch(row -> row.events() > 0 && row.maxMs() >= row.p50Ms());
          assertThat(rows.get(0).maxMs()).as("lead").isGreaterThan(1);
        });
  }

  private static List<JitterRow> jitter(Console console) throws Exception {
    return ((List<?>) console.execute("dmus:jitter uart-1"))
        .stream().map(JitterRow.class::cast).toList();
  }

  @Test
  public void whatWaitsCanBeCancelled() throws Exception {
    whileASongPlays(
        console -> {
          long before = flushed(console);
          console.awaitShown("dmus:cancel uart-1", "(?s).*uart-1 +1 +[1-9].*");
          assertThat(flushed(console)).isGreaterThan(before);
        });
  }

  private static long flushed(Console console) throws Exception {
    return ((ClientsInfo) console.execute("dmus:clients uart-1")).clients().get(0).flushed();
  }
}
