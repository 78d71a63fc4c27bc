package org.dmus.port.simulation;

import static org.dmus.port.simulation.Received.require;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/**
 * A device that is played and sends garbage, too: raw bytes in pieces of any length. Every byte of
 * it has to be in a message that the client reads, or in a counter (invariant I8).
 */
final class SimulatedKeyboard {
  private static final int BURST_BYTES = 64;

  private final SplittableRandom random;
  private final ByteBuffer records = DMusBuffer.allocate(16 << 10);
  private final byte[] bytes = new byte[BURST_BYTES];
  private IMXF output;
  private IAllocatorMXF allocator;
  private int length;
  private long sent;
  private long read;

  SimulatedKeyboard(SplittableRandom random) {
    this.random = random;
  }

  /** Opens the stream of another generation. */
  IMXF open(IAllocatorMXF pool) {
    allocator = pool;
    return new Stream();
  }

  private final class Stream implements IMXF {
    @Override
    public void setState(KsState state) {}

    @Override
    public NtStatus putMessage(DMusKernelEvent event) {
      return allocator.putMessage(event);
    }

    @Override
    public void connectOutput(IMXF sink) {
      output = sink;
    }

    @Override
    public void disconnectOutput(IMXF sink) {
      output = null;
    }

    @Override
    public void close() {}
  }

  /** Sends something if it is there, and has the client read all of it. */
  void play(IPin pin, long masterTime100ns) {
    if (output != null) {
      length = 0;
      addMessages();
      send(masterTime100ns);
    }
    records.clear();
    pin.read(records);
    records.flip();
    while (records.hasRemaining()) {
      int count = records.getInt(records.position() + DMusBuffer.EVENT_BYTES_OFFSET);
      read += count;
      records.position(records.position() + DMusBuffer.recordBytes(count));
    }
    long lost = pin.statistics().rejected();
    require(sent == read + lost, "%d bytes sent, %d read, %d counted as lost", sent, read, lost);
  }

  private void addMessages() {
    while (length < BURST_BYTES - 8) {
      switch (random.nextInt(4)) {
        case 0 -> add(0x90 | random.nextInt(16), random.nextInt(128), random.nextInt(128));
        case 1 -> add(0xF0, random.nextInt(128), 0xF8, random.nextInt(128), 0xF7);
        // Without a running status these belong to nothing; a lone end and F5 do not either.
        case 2 -> add(0xF6, random.nextInt(128), random.nextInt(128), 0xF7, 0xF5);
        default -> add(0xB0, random.nextInt(128), 0xC0, random.nextInt(128));
      }
    }
  }

  private void add(int... message) {
    for (int b : message) {
      bytes[length++] = (byte) b;
    }
  }

  private void send(long masterTime100ns) {
    int done = 0;
    while (done < length) {
      int count = Math.min(length - done, random.nextInt(1, DMusKernelEvent.INLINE_BYTES + 1));
      DMusKernelEvent event = allocator.getMessage();
      System.arraycopy(bytes, done, event.bytes(), 0, count);
      event.eventBytes(count);
      event.channelGroup(1);
      event.flags(DMusKernelEvent.EVENT_INCOMPLETE);
      event.presTime100ns(masterTime100ns);
      output.putMessage(event);
      done += count;
    }
    sent += length;
  }
}
