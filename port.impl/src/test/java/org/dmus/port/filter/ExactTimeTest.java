package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.LatencyReport;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.engine.PoolSettings;
import org.dmus.port.engine.VirtualRunner;
import org.dmus.portcls.DMusStream;
import org.junit.jupiter.api.Test;

/** A million events over ten minutes of virtual time, at random times, through a pin. */
class ExactTimeTest {
  private static final int MINUTES = 10;
  private static final int EVENTS_A_MINUTE = 100_000;
  private static final long MINUTE_100NS = 600_000_000;
  private static final int NUMBER_BYTES = 4;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final ManualClock clock = new ManualClock();
  private final Engine engine = new Engine(clock);
  private final Filter filter =
      new Filter(
          "exact",
          UUID.randomUUID(),
          engine,
          true,
          new PinSettings(new PoolSettings(EVENTS_A_MINUTE, 2, false), 0),
          new GlobalInstances(),
          (what, cause) -> {
            throw new AssertionError(what, cause);
          });

  /** Time and number of each event of a minute, in the order in which they have to come. */
  private final long[] times = new long[EVENTS_A_MINUTE];

  private final Integer[] order = new Integer[EVENTS_A_MINUTE];
  private int received;
  private String problem;

  ExactTimeTest() {
    System.out.println("ExactTimeTest seed " + seed);
  }

  /** Compares each event with what has to come next. */
  private final class ExactStream extends RecordingStream {
    ExactStream(IAllocatorMXF allocator) {
      super(allocator, clock);
    }

    @Override
    public NtStatus putMessage(DMusKernelEvent event) {
      int number = order[received % EVENTS_A_MINUTE];
      boolean exact =
          event.presTime100ns() == times[number]
              && clock.getTime() == times[number]
              && number(event.bytes()) == number;
      if (!exact && problem == null) {
        problem =
            "event %d at %d, stamped %d, instead of %d at %d"
                .formatted(
                    number(event.bytes()),
                    clock.getTime(),
                    event.presTime100ns(),
                    number,
                    times[number]);
      }
      received++;
      return allocator.putMessage(event);
    }
  }

  private static int number(byte[] bytes) {
    return bytes[1] | bytes[2] << 7 | bytes[3] << 14;
  }

  private ByteBuffer minute(int minute) {
    ByteBuffer records =
        DMusBuffer.allocate(EVENTS_A_MINUTE * DMusBuffer.recordBytes(NUMBER_BYTES + 1));
    for (int i = 0; i < EVENTS_A_MINUTE; i++) {
      // A third on a grid of a millisecond, where many meet; the others on any unit.
      long at = (long) (random.nextDouble() * MINUTE_100NS);
      times[i] = minute * MINUTE_100NS + (random.nextInt(3) == 0 ? at / 10_000 * 10_000 : at);
      order[i] = i;
      byte[] number = {
        (byte) 0xF0, (byte) (i & 0x7F), (byte) (i >> 7 & 0x7F), (byte) (i >> 14), (byte) 0xF7
      };
      DMusBuffer.put(records, 1, times[i], number, 0, number.length);
    }
    Arrays.sort(order, (a, b) -> Long.compare(times[a], times[b])); // stable
    return records.flip();
  }

  @Test
  void aMillionEventsLeaveAtTheirStampsAndEqualStampsInTheOrderOfSubmission() {
    filter.attach(
        new FilterFixture().attach().filter.description(),
        (pinId, type, format, allocator) -> DMusStream.whenDue(new ExactStream(allocator)));
    IPin pin = filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    VirtualRunner runner = VirtualRunner.offline(engine, clock);
    for (int minute = 0; minute < MINUTES; minute++) {
      assertThat(pin.write(minute(minute), 0)).isEqualTo(EVENTS_A_MINUTE);
      runner.runUntil((minute + 1) * MINUTE_100NS - 1);
    }
    assertThat(problem).isNull();
    assertThat(received).isEqualTo(MINUTES * EVENTS_A_MINUTE);
    LatencyReport.Distribution lateness = pin.latency().lateness();
    assertThat(lateness.count()).isEqualTo(received);
    assertThat(lateness.max()).isZero();
    assertThat(pin.statistics().pool().used()).isZero();
  }
}
