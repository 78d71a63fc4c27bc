package org.dmus.tck.miniport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;

/** One direction of a cable: keeps every byte that was put on it, and how far they were read. */
final class LinkWire {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int read;
  private int readers;
  private int waiting;
  private boolean stalled;

  synchronized void put(byte[] more) {
    bytes.writeBytes(more);
    notifyAll();
  }

  synchronized byte[] all() {
    return bytes.toByteArray();
  }

  /** Takes no more bytes, from now on. */
  synchronized void stall() {
    stalled = true;
  }

  /** Returns whether nobody will take more: all was read, or nobody reads. */
  synchronized boolean isDrained() {
    return readers == 0 || waiting > 0 && read == bytes.size();
  }

  /** Opens the end that bytes come out of, as on a cable: what nobody takes at once is gone. */
  synchronized LinkInput reader() {
    readers++;
    return new Reader();
  }

  /** Opens the end that bytes go into. */
  LinkOutput writer() {
    return new Writer();
  }

  private void await() throws IOException {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedChannelException();
    }
  }

  private final class Reader implements LinkInput {
    private boolean closed;

    @Override
    public int read(ByteBuffer room) throws IOException {
      synchronized (LinkWire.this) {
        awaitBytes();
        requireOpen(closed);
        int count = Math.min(room.remaining(), bytes.size() - read);
        room.put(bytes.toByteArray(), read, count);
        read += count;
        return count;
      }
    }

    private void awaitBytes() throws IOException {
      waiting++;
      try {
        while (read == bytes.size() && !closed) {
          await();
        }
      } finally {
        waiting--;
      }
    }

    @Override
    public boolean isPatient() {
      return false;
    }

    @Override
    public void close() {
      synchronized (LinkWire.this) {
        readers -= closed ? 0 : 1;
        closed = true;
        LinkWire.this.notifyAll();
      }
    }
  }

  private final class Writer implements LinkOutput {
    private boolean closed;

    @Override
    public int write(ByteBuffer more) throws IOException {
      synchronized (LinkWire.this) {
        while (stalled && !closed) {
          await();
        }
        requireOpen(closed);
        byte[] taken = new byte[more.remaining()];
        more.get(taken);
        bytes.writeBytes(taken);
        return taken.length;
      }
    }

    @Override
    public void close() {
      synchronized (LinkWire.this) {
        closed = true;
        LinkWire.this.notifyAll();
      }
    }
  }

  private static void requireOpen(boolean closed) throws ClosedChannelException {
    if (closed) {
      throw new ClosedChannelException();
    }
  }
}
