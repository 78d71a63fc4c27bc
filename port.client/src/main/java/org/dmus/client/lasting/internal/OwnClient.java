package org.dmus.client.lasting.internal;

import java.nio.ByteBuffer;
import org.dmus.client.BufferFault;
import org.dmus.client.ClientStatistics;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;

/** The client that every pin has: the one who opened it. */
record OwnClient(IPin pin) implements IPinClient {
  static final long ID = 0;
  static final String NAME = "pin";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public long id() {
    return ID;
  }

  @Override
  public int write(ByteBuffer records, long startTime100ns) {
    return pin.write(records, startTime100ns);
  }

  @Override
  public BufferFault fault() {
    return pin.fault();
  }

  @Override
  public int cancel(EventSelection selection) {
    return pin.cancel(selection);
  }

  @Override
  public ClientStatistics statistics() {
    return pin.clients().stream().findFirst().orElseGet(() -> Sums.nothing(ID, NAME));
  }

  @Override
  public void close() {
    pin.close();
  }
}
