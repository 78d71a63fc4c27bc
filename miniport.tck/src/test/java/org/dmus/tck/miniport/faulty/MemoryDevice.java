package org.dmus.tck.miniport.faulty;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.dmus.tck.miniport.MiniportBench;
import org.dmus.tck.miniport.TestDevice;
import org.dmus.tck.miniport.TestStream;

/** A device in memory: what is sent to it is kept, what is fed to it arrives at once. */
final class MemoryDevice implements TestDevice {
  static final String SETTING = "device";

  /** Takes captured bytes. */
  interface Listener {
    void received(byte[] bytes);
  }

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream(1 << 20);
  private Listener listener = bytes -> {};
  private boolean full;

  @Override
  public Map<String, Object> settings() {
    return Map.of(SETTING, this);
  }

  void send(byte[] bytes, int count) {
    sent.write(bytes, 0, count);
  }

  void listener(Listener capture) {
    listener = capture;
  }

  /** Loses what it has not sent yet. */
  void reset() {
    sent.reset();
  }

  /** {@return whether it takes no bytes} */
  boolean isFull() {
    return full;
  }

  @Override
  public void stall() {
    full = true;
  }

  @Override
  public void feed(byte[] bytes) {
    listener.received(bytes);
  }

  @Override
  public void awaitTaken(MiniportBench bench, TestStream stream) {
    // Everything that was fed has arrived.
  }

  @Override
  public byte[] received() {
    return sent.toByteArray();
  }
}
