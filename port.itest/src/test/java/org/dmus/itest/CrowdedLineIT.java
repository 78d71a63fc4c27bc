package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.inject.Inject;
import org.dmus.client.ClientStatistics;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.PinStatistics;
import org.dmus.client.PinTap;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.portcls.SubdeviceProperties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/**
 * Many clients play to one UART port, and three readers hear what comes back over a loop: a quarter
 * of a second of it, or more with {@code -Ddmus.crowd.messages=1000}.
 */
@Tag(Measured.TAG)
@ExtendWith(PaxExamExtension.class)
public class CrowdedLineIT {
  private static final String UART = "org.dmus.miniport.uart";
  private static final String LOOPBACK = "org.dmus.link.loopback";
  private static final int DIRECTMUSIC_PIN = 1;
  private static final int CAPTURE_PIN = 4;
  private static final int CLIENTS = 64;
  private static final int THREADS = 8;
  private static final int MESSAGES = Integer.getInteger("dmus.crowd.messages", 250);
  private static final long MILLISECOND_100NS = 10_000;
  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(60);

  @Inject private BundleContext context;

  /** What one reader heard: the number of each message's client, and its place with that. */
  private static final class Heard implements PinTap {
    private final int[] messages = new int[CLIENTS * MESSAGES];
    private volatile int count;

    void message(int status, int first, int second) {
      if (count < messages.length) {
        int client = status & 0x0F | first >> 5 << 4;
        messages[count] = client << 16 | (first & 0x1F) << 7 | second;
      }
      count++;
    }

    @Override
    public void tapped(DMusKernelEvent chain) {
      for (DMusKernelEvent e = chain; e != null; e = e.next()) {
        message(e.bytes()[0], e.bytes()[1], e.bytes()[2]);
      }
    }

    /** Requires that no client's messages changed places; returns how many each has. */
    int[] ordered() {
      int[] last = new int[CLIENTS];
      int[] had = new int[CLIENTS];
      for (int i = 0; i < count; i++) {
        int client = messages[i] >> 16;
        int place = messages[i] & 0xFFFF;
        assertThat(place)
            .as("message %d of client %d", had[client], client)
            .isGreaterThanOrEqualTo(last[client]);
        last[client] = place + 1;
        had[client]++;
      }
      return had;
    }
  }

  /** A client of the pin that numbers its messages. */
  private record Player(IPinClient client, int number) {

    /** Returns whether there was room. */
    boolean write(int place, long time100ns) {
      byte[] pressure = {
        (byte) (0xA0 | number & 0x0F), (byte) (number >> 4 << 5 | place >> 7), (byte) (place & 0x7F)
      };
      ByteBuffer record = DMusBuffer.allocate(DMusBuffer.recordBytes(pressure.length));
      DMusBuffer.put(record, 1, 0, pressure, 0, pressure.length);
      return client.write(record.flip(), time100ns) == 1;
    }
  }

  @Test
  public void nothingIsLostBelowWhatTheLineCanCarry() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      IFilter port = port(configurations, "crowd", Map.of("rate", 0, "port.pool.events", 100_000));
      try (IPin in = port.openPin(CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
          IPin out = port.openPin(DIRECTMUSIC_PIN, KsDataFormat.DIRECTMUSIC)) {
        List<Heard> readers = readers(in, out);
        long start = System.nanoTime();
        int waits;
        try (Crowd crowd = new Crowd(out)) {
          await(in, readers.get(0), CLIENTS * MESSAGES);
          waits = crowd.waits();
        }
        System.out.printf(
            "%d clients, %d messages each in %d ms, %d writes had to wait%n",
            CLIENTS, MESSAGES, (System.nanoTime() - start) / 1_000_000, waits);
        for (Heard reader : readers) {
          assertThat(reader.ordered()).containsOnly(MESSAGES);
        }
        assertThat(in.statistics().rejected()).isZero();
        assertBalance(out.statistics(), CLIENTS * MESSAGES);
      }
    }
  }

  @Test
  public void whatFindsNoRoomIsCountedAndTheRestKeepsItsOrder() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      IFilter port = port(configurations, "narrow", Map.of("port.pool.events", 512));
      try (IPin in = port.openPin(CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
          IPin out = port.openPin(DIRECTMUSIC_PIN, KsDataFormat.DIRECTMUSIC)) {
        List<Heard> readers = readers(in, out);
        List<Player> players = players(out);
        long refused = 0;
        for (int place = 0; place < MESSAGES; place++) {
          for (Player player : players) {
            refused += player.write(place, 0) ? 0 : 1;
          }
        }
        int taken = (int) (CLIENTS * MESSAGES - refused);
        await(in, readers.get(0), taken);
        System.out.printf("%d of %d found no room%n", refused, CLIENTS * MESSAGES);
        assertThat(refused).isPositive();
        assertThat(out.clients().stream().mapToLong(ClientStatistics::shortWrites).sum())
            .isEqualTo(refused);
        readers.forEach(Heard::ordered);
        assertThat(readers).extracting(reader -> reader.count).containsOnly(taken);
        assertBalance(out.statistics(), taken);
      }
    }
  }

  private static void assertBalance(PinStatistics statistics, long taken) {
    assertThat(statistics.written()).isEqualTo(taken);
    assertThat(statistics.delivered()).isEqualTo(taken);
  }

  private IFilter port(Configurations configurations, String name, Map<String, Object> settings)
      throws Exception {
    configurations.make(LOOPBACK, Map.of("name", name + "-loop"));
    Map<String, Object> all = new HashMap<>(settings);
    all.put("name", name);
    all.put("link", "loopback:" + name + "-loop");
    configurations.make(UART, all);
    String filter = "(" + SubdeviceProperties.NAME + "=" + name + ")";
    return new Registry(context).await(IFilter.class, filter);
  }

  /** A client that reads, and two monitors. */
  private static List<Heard> readers(IPin in, IPin out) {
    List<Heard> readers = List.of(new Heard(), new Heard(), new Heard());
    in.addTap(readers.get(1));
    in.addTap(readers.get(2));
    in.setState(KsState.RUN);
    out.setState(KsState.RUN);
    return readers;
  }

  private static List<Player> players(IPin out) {
    List<Player> players = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      players.add(new Player(out.openClient("client " + i), i));
    }
    return players;
  }

  /** Clients on threads, each with a message a millisecond. */
  private static final class Crowd implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Future<Integer>> waits = new ArrayList<>();

    Crowd(IPin out) {
      List<Player> players = players(out);
      long start100ns = out.presentationTime();
      for (int i = 0; i < THREADS; i++) {
        List<Player> some = players.subList(i * CLIENTS / THREADS, (i + 1) * CLIENTS / THREADS);
        waits.add(threads.submit(() -> play(some, out, start100ns)));
      }
    }

    private static int play(List<Player> players, IPin out, long start100ns) {
      int waits = 0;
      for (int place = 0; place < MESSAGES; place++) {
        long due100ns = start100ns + place * MILLISECOND_100NS;
        while (out.presentationTime() < due100ns) {
          LockSupport.parkNanos(200_000);
        }
        for (Player player : players) {
          while (!player.write(place, due100ns)) {
            waits++;
            LockSupport.parkNanos(1_000_000);
          }
        }
      }
      return waits;
    }

    /** Returns how often a message had to wait for room. */
    int waits() throws Exception {
      int sum = 0;
      for (Future<Integer> each : waits) {
        sum += each.get(PATIENCE_NS, TimeUnit.NANOSECONDS);
      }
      return sum;
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }

  private static void take(IPin in, Heard reader) {
    ByteBuffer records = DMusBuffer.allocate(1 << 16);
    in.read(records);
    records.flip();
    while (records.hasRemaining()) {
      int at = records.position();
      int bytes = records.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET);
      int data = at + DMusBuffer.HEADER_BYTES;
      reader.message(records.get(data), records.get(data + 1), records.get(data + 2));
      records.position(at + DMusBuffer.recordBytes(bytes));
    }
  }

  private static void await(IPin in, Heard reader, int count) {
    long end = System.nanoTime() + PATIENCE_NS;
    while (reader.count != count) {
      assertThat(System.nanoTime())
          .as("%d of %d; %s", reader.count, count, in.statistics())
          .isLessThan(end);
      take(in, reader);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
