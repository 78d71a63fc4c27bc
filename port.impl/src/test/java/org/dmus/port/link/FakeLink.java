package org.dmus.port.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;

/** A link that keeps what it gets, and from which nothing comes. */
public record FakeLink(
    LinkDescription description, ByteArrayOutputStream received, AtomicInteger room)
    implements Link {

  private FakeLink(LinkDescription description) {
    this(description, new ByteArrayOutputStream(), new AtomicInteger(Integer.MAX_VALUE));
  }

  /** Returns one of both directions. */
  public static FakeLink named(String id, String name) {
    return new FakeLink(new LinkDescription(id, name, "fake", "fake/" + id, true, true, false, 0));
  }

  /** Returns one that bytes only come from. */
  public static FakeLink input(String id, String name) {
    return new FakeLink(new LinkDescription(id, name, "fake", "fake/" + id, true, false, false, 0));
  }

  /** Returns one that takes no byte. */
  public static FakeLink full(String id, String name) {
    return thatTakes(0, id, name);
  }

  /** Returns one that takes so many bytes of each write; fewer than none = it fails. */
  public static FakeLink thatTakes(int bytes, String id, String name) {
    FakeLink link = named(id, name);
    link.room.set(bytes);
    return link;
  }

  /** Is registered. */
  public FakeLink arrive(Links links) {
    links.bind(this);
    return this;
  }

  /** Is unregistered. */
  public void leave(Links links) {
    links.unbind(this);
  }

  @Override
  public LinkInput openInput() {
    return new LinkInput() {
      @Override
      public int read(ByteBuffer bytes) {
        return -1;
      }

      @Override
      public boolean isPatient() {
        return true;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public LinkOutput openOutput() throws IOException {
    return new LinkOutput() {
      @Override
      public int write(ByteBuffer bytes) throws IOException {
        if (room.get() < 0) {
          throw new IOException("pulled");
        }
        int count = Math.min(room.get(), bytes.remaining());
        for (int i = 0; i < count; i++) {
          received.write(bytes.get());
        }
        return count;
      }

      @Override
      public void close() {}
    };
  }
}
