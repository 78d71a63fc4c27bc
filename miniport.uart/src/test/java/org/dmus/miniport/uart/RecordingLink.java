package org.dmus.miniport.uart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;

/** A link that remembers its bytes, may be held shut for a while, and may fail. */
final class RecordingLink implements Link, LinkOutput {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CountDownLatch gate;
  private volatile IOException fault;

  private RecordingLink(CountDownLatch gate) {
    this.gate = gate;
  }

  static RecordingLink open() {
    return new RecordingLink(new CountDownLatch(0));
  }

  static RecordingLink held() {
    return new RecordingLink(new CountDownLatch(1));
  }

  @Override
  public LinkDescription description() {
    return new LinkDescription("test:fake", "fake", "test", "fake", false, true, false, 0);
  }

  @Override
  public LinkInput openInput() throws IOException {
    throw new IOException("it only takes bytes");
  }

  @Override
  public LinkOutput openOutput() {
    return this;
  }

  void release() {
    gate.countDown();
  }

  void failWith(IOException e) {
    fault = e;
  }

  synchronized byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    if (fault != null) {
      throw fault;
    }
    synchronized (this) {
      int count = from.remaining();
      bytes.write(from.array(), from.position(), count);
      from.position(from.limit());
      return count;
    }
  }

  @Override
  public void close() {
    gate.countDown();
  }
}
