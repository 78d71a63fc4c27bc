package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.MidiBuffer;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The way of an event from buffer to stream allocates nothing (invariant I9): not one byte in a
 * million events, or in as many as {@code -Ddmus.allocation.events} says.
 *
 * <p>Counted with the first compiler alone, which neither speculates nor leaves allocations out:
 * code that it compiled allocates what the source says. When code moves from one compiler to the
 * other the virtual machine allocates on the thread that runs it, up to some 500 bytes at times
 * that differ from run to run; the build therefore runs this test in a JVM of its own.
 */
@EnabledIf("isExact")
class DataPathAllocationTest {
  private static final long EVENTS = Long.getLong("dmus.allocation.events", 1_000_000);
  private static final int EVENTS_OF_A_ROUND = 16;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static boolean isExact() {
    return ManagementFactory.getRuntimeMXBean()
        .getInputArguments()
        .contains("-XX:TieredStopAtLevel=1");
  }

  private final FilterFixture f = new FilterFixture();
  private final CountingStream stream = new CountingStream();

  private static final class CountingStream extends RecordingStream {
    private IAllocatorMXF pool;
    long events;

    CountingStream() {
      super(null, null);
    }

    @Override
    public NtStatus putMessage(DMusKernelEvent chain) {
      events++;
      return pool.putMessage(chain);
    }
  }

  /** Writes a round of events, due in the next millisecond, and has them delivered. */
  private interface Round {
    void play(long start100ns);
  }

  private IPin open(KsDataFormat format) {
    f.filter.attach(
        new FilterFixture().attach().filter.description(),
        (pinId, type, anyFormat, allocator) -> {
          stream.pool = allocator;
          return DMusStream.whenDue(stream);
        });
    IPin pin = f.filter.openPin(FilterFixture.RENDER_PIN, format);
    pin.setState(KsState.RUN);
    return pin;
  }

  private void assertAllocatesNothing(IPin pin, long events, Round round) {
    long rounds = events / EVENTS_OF_A_ROUND;
    run(pin, round, rounds / 2);
    THREADS.getCurrentThreadAllocatedBytes(); // the first reading allocates for itself
    long before = stream.events;
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    run(pin, round, rounds);
    allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    assertThat(stream.events - before).isEqualTo(rounds * EVENTS_OF_A_ROUND);
    assertThat(allocated).as("bytes for %d events", events).isZero();
  }

  private void run(IPin pin, Round round, long rounds) {
    for (long i = 0; i < rounds; i++) {
      round.play(pin.presentationTime());
      f.clock.advanceTo(f.clock.getTime() + ReferenceTime.PER_MILLISECOND);
      f.engine.step();
    }
  }

  private static ByteBuffer records() {
    ByteBuffer records = DMusBuffer.allocate(1 << 10);
    for (int i = 0; i < EVENTS_OF_A_ROUND; i++) {
      byte[] note = {(byte) ((i & 1) == 0 ? 0x90 : 0x80), (byte) (60 + i / 2), 64};
      DMusBuffer.put(records, 1 + i % 3, (i * 7 % 16) * 100L, note, 0, 3);
    }
    return records.flip();
  }

  @Test
  void notOfOneClient() {
    IPin pin = open(KsDataFormat.DIRECTMUSIC);
    ByteBuffer records = records();
    assertAllocatesNothing(pin, EVENTS, start -> pin.write(records.rewind(), start));
  }

  @Test
  void norOfManyThatSense() {
    IPin pin = open(KsDataFormat.DIRECTMUSIC);
    IPinClient[] clients = new IPinClient[8];
    for (int i = 0; i < clients.length; i++) {
      clients[i] = pin.openClient("client " + i);
      ClientFixture.write(clients[i]::write, 1, 0, 0xFE);
    }
    ByteBuffer records = records();
    int[] turn = {0};
    assertAllocatesNothing(
        pin, EVENTS, start -> clients[turn[0]++ % clients.length].write(records.rewind(), start));
  }

  @Test
  void norOfLegacyBuffers() {
    IPin pin = open(KsDataFormat.MIDI);
    ByteBuffer records = DMusBuffer.allocate(1 << 10);
    byte[] runningStatus = {(byte) 0x90, 60, 64, 60, 0};
    for (int i = 0; i < EVENTS_OF_A_ROUND / 2; i++) {
      MidiBuffer.put(records, 0, runningStatus, 0, runningStatus.length);
    }
    records.flip();
    assertAllocatesNothing(pin, EVENTS, start -> pin.write(records.rewind(), start));
  }

  @Test
  void norOfSystemExclusiveInPieces() {
    IPin pin = open(KsDataFormat.DIRECTMUSIC);
    byte[] sysex = new byte[5_000];
    sysex[0] = (byte) 0xF0;
    sysex[4_999] = (byte) 0xF7;
    ByteBuffer records = DMusBuffer.allocate(EVENTS_OF_A_ROUND * DMusBuffer.recordBytes(5_000));
    for (int i = 0; i < EVENTS_OF_A_ROUND; i++) {
      DMusBuffer.put(records, 1, 0, sysex, 0, sysex.length);
    }
    records.flip();
    assertAllocatesNothing(pin, EVENTS / 10, start -> pin.write(records.rewind(), start));
  }
}
