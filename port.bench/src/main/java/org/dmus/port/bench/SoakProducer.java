package org.dmus.port.bench;

import java.nio.ByteBuffer;
import java.util.Random;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;

/** Writes numbered messages through a client of its own, in one of three manners. */
final class SoakProducer extends Thread {
  /** What it does about a full pool. */
  enum Manner {
    /** Waits until so many of its own have come through that all fit: no write may be short. */
    BELOW_CAPACITY,
    /** Writes the rest again. */
    INSIST,
    /** Drops the rest, and counts it. */
    DROP
  }

  private static final int MOST_A_WRITE = 64;

  private final IPinClient client;
  private final SoakStream stream;
  private final int producer;
  private final long events;
  private final Manner manner;
  private final int share;
  private final Random random;
  private final ByteBuffer records = SoakMessage.buffer(MOST_A_WRITE);
  private final byte[] scratch = SoakMessage.scratch();

  /** Next number; what was dropped has none. */
  private long number;

  private long offered;
  private long dropped;
  private long shortWrites;

  SoakProducer(
      IPinClient client,
      SoakStream stream,
      int producer,
      long events,
      Manner manner,
      int share,
      long seed) {
    super("producer-" + producer);
    this.client = client;
    this.stream = stream;
    this.producer = producer;
    this.events = events;
    this.manner = manner;
    this.share = share;
    this.random = new Random(seed + producer);
  }

  @Override
  public void run() {
    while (offered < events) {
      int count = (int) Math.min(events - offered, 1 + random.nextInt(MOST_A_WRITE));
      fill(count);
      offered += count;
      if (manner == Manner.BELOW_CAPACITY) {
        awaitRoom(count);
      }
      write();
    }
  }

  private void fill(int count) {
    records.clear();
    for (int i = 0; i < count; i++) {
      SoakMessage.put(records, producer, number + i, scratch);
    }
    records.flip();
  }

  private void awaitRoom(int count) {
    while (number + count - stream.received(producer) > share) {
      Thread.yield();
    }
  }

  private void write() {
    IPin pin = client.pin();
    do {
      int taken = client.write(records, pin.presentationTime());
      if (taken < 0) {
        throw new IllegalStateException("refused: " + client.fault());
      }
      number += taken;
      if (records.hasRemaining()) {
        shortWrites++;
        Thread.yield();
      }
    } while (records.hasRemaining() && manner == Manner.INSIST);
    dropped += records.remaining() / SoakMessage.RECORD_BYTES;
  }

  /** Returns how many events were written, whether taken or not. */
  long offered() {
    return offered;
  }

  long dropped() {
    return dropped;
  }

  long shortWrites() {
    return shortWrites;
  }

  IPinClient client() {
    return client;
  }
}
