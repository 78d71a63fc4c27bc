package org.dmus.port.graph;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dmus.client.BufferFault;
import org.dmus.client.ClientStatistics;
import org.dmus.client.DMusBuffer;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;

/** A client with as much room as a test gives it. */
final class ScriptedClient implements IPinClient {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  final List<String> taken = new ArrayList<>();
  final List<Long> times = new ArrayList<>();
  int room = Integer.MAX_VALUE;
  private final IPin pin;

  ScriptedClient(IPin pin) {
    this.pin = pin;
  }

  @Override
  public int write(ByteBuffer records, long startTime100ns) {
    if (room == 0) {
      return 0;
    }
    room--;
    byte[] bytes = new byte[records.getInt(DMusBuffer.EVENT_BYTES_OFFSET)];
    records.get(DMusBuffer.HEADER_BYTES, bytes);
    records.position(records.limit());
    taken.add(HEX.formatHex(bytes));
    times.add(startTime100ns);
    return 1;
  }

  @Override
  public int cancel(EventSelection selection) {
    taken.add("cancel");
    return 0;
  }

  @Override
  public void close() {
    taken.add("close");
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public long id() {
    return 1;
  }

  @Override
  public IPin pin() {
    return pin;
  }

  @Override
  public BufferFault fault() {
    return null;
  }

  @Override
  public ClientStatistics statistics() {
    throw new UnsupportedOperationException("nobody asks");
  }
}
