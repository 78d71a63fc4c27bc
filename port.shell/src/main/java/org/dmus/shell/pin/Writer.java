package org.dmus.shell.pin;

import java.nio.ByteBuffer;
import java.util.List;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.shell.Fault;
import org.dmus.shell.Misuse;
import org.dmus.shell.midi.TimedMessage;

/** What takes messages: a pin of the console, or a place on somebody else's. */
interface Writer {

  /** What the console calls it. */
  String name();

  /** Name of the port that it writes to. */
  String port();

  IPin pin();

  int write(ByteBuffer records, long start100ns);

  /** Why the last buffer was refused. */
  String fault();

  /** Shares a pin that somebody else opened. */
  static Writer on(String port, IPinClient client) {
    return new Writer() {
      @Override
      public String name() {
        return port;
      }

      @Override
      public String port() {
        return port;
      }

      @Override
      public IPin pin() {
        return client.pin();
      }

      @Override
      public int write(ByteBuffer records, long start100ns) {
        return client.write(records, start100ns);
      }

      @Override
      public String fault() {
        return client.fault().reason();
      }
    };
  }

  /** Sends messages, the first of them now. */
  default SentRow send(List<TimedMessage> messages) {
    int room = messages.stream().mapToInt(m -> DMusBuffer.recordBytes(m.bytes().length)).sum();
    ByteBuffer records = DMusBuffer.allocate(room);
    for (TimedMessage each : messages) {
      byte[] bytes = each.bytes();
      DMusBuffer.put(records, 1, each.delay100ns(), bytes, 0, bytes.length);
    }
    int taken = write(records.flip(), pin().presentationTime());
    if (taken == IPin.MALFORMED) {
      throw new Misuse(name() + ": " + fault());
    }
    if (taken < messages.size()) {
      throw new Misuse(
          Fault.NOT_DONE,
          "%s: took %d of %d messages, its queue is full; wait, or: cancel %s"
              .formatted(name(), taken, messages.size(), name()));
    }
    return row(messages);
  }

  private SentRow row(List<TimedMessage> messages) {
    long last = messages.stream().mapToLong(TimedMessage::delay100ns).max().orElse(0);
    int bytes = messages.stream().mapToInt(m -> m.bytes().length).sum();
    return new SentRow(name(), messages.size(), bytes, last / 1e7);
  }
}
