package org.dmus.miniport.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;

/** A line that delivers what the test sends, when the test sends it. */
final class ScriptedLink implements Link, LinkInput {

  private static final byte[] END = {};
  private static final byte[] FAULT = {};

  private final SynchronousQueue<byte[]> arrivals = new SynchronousQueue<>();
  private final Semaphore reads = new Semaphore(0);
  private volatile Thread reader;

  /** Whether it does not open. */
  volatile boolean unplugged;

  @Override
  public LinkDescription description() {
    return new LinkDescription("test:fake", "fake", "test", "fake", true, false, false, 0);
  }

  @Override
  public LinkInput openInput() throws IOException {
    if (unplugged) {
      throw new NoSuchFileException("fake");
    }
    return this;
  }

  @Override
  public LinkOutput openOutput() throws IOException {
    throw new IOException("it only sends bytes");
  }

  /** Lets bytes arrive; returns when the line has dealt with them and reads again. */
  void send(int count) throws InterruptedException {
    deliver(new byte[count]);
    reads.acquire();
    reads.release(); // the next delivery finds the line reading
  }

  void end() throws InterruptedException {
    deliver(END);
  }

  void fail() throws InterruptedException {
    deliver(FAULT);
  }

  private void deliver(byte[] bytes) throws InterruptedException {
    reads.acquire();
    arrivals.put(bytes);
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    reader = Thread.currentThread();
    reads.release();
    try {
      byte[] arrived = arrivals.take();
      if (arrived == FAULT) {
        throw new IOException("Input/output error");
      }
      bytes.put(arrived);
      return arrived == END ? -1 : arrived.length;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public boolean isPatient() {
    return false;
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.interrupt();
    }
  }
}
