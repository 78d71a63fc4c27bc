package org.dmus.player;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dmus.client.BufferFault;
import org.dmus.client.ClientStatistics;
import org.dmus.client.DMusBuffer;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.LatencyReport;
import org.dmus.client.PinListener;
import org.dmus.client.PinMemory;
import org.dmus.client.PinStatistics;
import org.dmus.client.PinTap;
import org.dmus.client.QueuedEvent;
import org.dmus.client.StreamFaults;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.mxf.AllocatorStatistics;
import org.dmus.mxf.AllocatorTrace;

/** A pin whose time the test moves; it takes and gives records as text: time, group, bytes. */
public class FakePin implements IPin {
  /** What was written: {@code time group hex}. */
  public final List<String> taken = new ArrayList<>();

  /** What {@link #read} gives, as (time, bytes). */
  public final Deque<Captured> captured = new ArrayDeque<>();

  /** States in the order they were asked for. */
  public final List<KsState> states = new ArrayList<>();

  public volatile long presentationTime;
  public int room = Integer.MAX_VALUE;
  public long queued;
  public int used;
  public long rejected;
  public int longestEvent = Integer.MAX_VALUE;
  public int flushes;
  public boolean closed;

  /** Whether it refuses every state. */
  public boolean stubborn;

  public int opened;
  public boolean attached = true;
  public Throwable failure;
  public LineStatus line;
  public StreamFaults faults = StreamFaults.NONE;
  private BufferFault fault;
  private KsState state = KsState.STOP;

  /** An event that waits to be read. */
  public record Captured(long time100ns, byte[] bytes) {}

  @Override
  public int write(ByteBuffer records, long startTime100ns) {
    fault = tooLong(records);
    if (fault != null) {
      return MALFORMED;
    }
    int count = 0;
    while (records.hasRemaining() && room > 0) {
      int at = records.position();
      int length = records.getInt(at);
      byte[] data = new byte[length];
      records.get(at + DMusBuffer.HEADER_BYTES, data);
      long time = startTime100ns + records.getLong(at + DMusBuffer.DELTA_OFFSET);
      int group = records.getInt(at + DMusBuffer.CHANNEL_GROUP_OFFSET);
      taken.add(time + " " + group + " " + HexFormat.of().withUpperCase().formatHex(data));
      records.position(at + DMusBuffer.recordBytes(length));
      room--;
      count++;
    }
    return count;
  }

  /** It is a new pin. */
  public void reopened() {
    opened++;
    closed = false;
    state = KsState.STOP;
  }

  private BufferFault tooLong(ByteBuffer records) {
    int first = records.position();
    for (int at = first; at < records.limit(); ) {
      int length = records.getInt(at);
      if (length > longestEvent) {
        return new BufferFault(NtStatus.INSUFFICIENT_RESOURCES, at - first, "too long");
      }
      at += DMusBuffer.recordBytes(length);
    }
    return null;
  }

  @Override
  public int read(ByteBuffer records) {
    int count = 0;
    while (!captured.isEmpty()) {
      Captured next = captured.peek();
      if (!DMusBuffer.put(records, 1, next.time100ns(), next.bytes(), 0, next.bytes().length)) {
        break;
      }
      captured.remove();
      count++;
    }
    return count;
  }

  @Override
  public PinMemory memory() {
    return PinMemory.EMPTY;
  }

  @Override
  public int restore(PinMemory memory) {
    return 0;
  }

  @Override
  public NtStatus property(PropertyRequest request) {
    if (line == null || !request.set().equals(LineStatus.PROPSETID_LINE)) {
      return NtStatus.NOT_FOUND;
    }
    return request.reply(line.toBytes());
  }

  @Override
  public void setState(KsState to) {
    if (stubborn) {
      throw new NtStatusException(NtStatus.DEVICE_BUSY, "the device is busy");
    }
    states.add(to);
    state = to;
  }

  @Override
  public KsState state() {
    return state;
  }

  @Override
  public long presentationTime() {
    return presentationTime;
  }

  @Override
  public void flush() {
    flushes++;
  }

  @Override
  public BufferFault fault() {
    return fault;
  }

  @Override
  public IPinClient openClient(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<ClientStatistics> clients() {
    return List.of();
  }

  @Override
  public int cancel(EventSelection selection) {
    return 0;
  }

  @Override
  public void panic() {
    flushes++;
  }

  @Override
  public List<QueuedEvent> queue(int limit) {
    return List.of();
  }

  @Override
  public LatencyReport latency() {
    throw new UnsupportedOperationException();
  }

  @Override
  public AllocatorTrace poolTrace() {
    return AllocatorTrace.OFF;
  }

  @Override
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public StreamFaults streamFaults() {
    return faults;
  }

  @Override
  public void addTap(PinTap tap) {}

  @Override
  public void removeTap(PinTap tap) {}

  @Override
  public PinStatistics statistics() {
    AllocatorStatistics pool = new AllocatorStatistics(9, 9 - used, 0, 0, 0, 0, 0, 0);
    return new PinStatistics(
        taken.size(), 0, queued, 0, 0, 0, 0, 0, 0, 0, 0, 0, rejected, 0, 0, 0, 0, 0, pool);
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public int pinId() {
    return 0;
  }

  @Override
  public long instanceId() {
    return 0;
  }

  @Override
  public KsDataFormat format() {
    return KsDataFormat.DIRECTMUSIC;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public boolean isAttached() {
    return attached;
  }

  @Override
  public void listener(PinListener listener) {}
}
