package org.dmus.port.simulation;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.mxf.ReferenceTime;

/**
 * A client that plays: each note with its end, controllers that are numbered, now and then a system
 * exclusive. On channels of its own, and on one that all share.
 */
final class SimulatedClient {
  static final int CLIENTS = 4;
  static final int OWN_CHANNELS = 3;
  static final int SHARED_CHANNEL = 15;

  /** Velocity of the note-offs that clients send; the port's own have another. */
  static final int OFF_VELOCITY = 1;

  /** Controllers that carry a number: {@code (controller - 20) * 128 + value}. */
  static final int FIRST_NUMBER_CONTROLLER = 20;

  static final int NUMBERS = 8 * 128;

  /** All groups, the first one, the last one. */
  static final int[] GROUPS = {0, 1, 65_535};

  static final int PEDAL = 64;

  /** What clients let a pedal go with; the port lets it go with 0. */
  static final int PEDAL_UP = 1;

  /** Byte behind F0 of its system exclusive: non-commercial use. */
  static final int SYSEX_ID = 0x7D;

  private static final long AHEAD_100NS = 20 * ReferenceTime.PER_MILLISECOND;
  private static final int LONGEST_NOTE_MS = 400;
  private static final int LONGEST_SYSEX = 9_000;
  private static final int BUFFER_BYTES = 2 * LONGEST_SYSEX;
  private static final int ACTIVE_SENSING = 0xFE;

  private final int index;
  private final SplittableRandom random;
  private final ByteBuffer records = DMusBuffer.allocate(BUFFER_BYTES);
  private final byte[] message = new byte[LONGEST_SYSEX];
  private IPinClient client;
  private int number;
  private int mutedTicks;
  private boolean sensing;
  private long taken;
  private long shortWrites;

  SimulatedClient(int index, SplittableRandom random) {
    this.index = index;
    this.random = random;
  }

  /** Comes, or comes back as somebody else. */
  void open(IPin pin) {
    client = pin.openClient("client-" + index);
    taken = 0;
    shortWrites = 0;
    sensing = false;
    mutedTicks = 0;
  }

  IPinClient client() {
    return client;
  }

  /** Events that the pin took since it was opened. */
  long taken() {
    return taken;
  }

  /** Writes that the pin had not room enough for. */
  long shortWrites() {
    return shortWrites;
  }

  boolean ownsChannel(int channel) {
    return channel / OWN_CHANNELS == index && channel != SHARED_CHANNEL;
  }

  /** Starts to send active sensing, strikes notes without an end and falls silent. */
  void holdNotesAndFallSilent(long presentationTime100ns, int ticks) {
    records.clear();
    sensing = true;
    putShort(0, 1, ACTIVE_SENSING, 0, 0, 1);
    for (int i = 0; i < 4; i++) {
      putShort(0, 1, 0x90 | ownChannel(), random.nextInt(128), 100, 3);
    }
    write(presentationTime100ns);
    mutedTicks = ticks;
  }

  boolean isSilent() {
    return mutedTicks > 0;
  }

  /** Plays a tick of music. */
  void play(long presentationTime100ns, long tick100ns) {
    if (mutedTicks > 0) {
      mutedTicks--;
      return;
    }
    records.clear();
    if (sensing) {
      putShort(0, 1, ACTIVE_SENSING, 0, 0, 1);
    }
    if (random.nextInt(1_000) == 0) {
      putSysex();
    }
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      long at = AHEAD_100NS + random.nextLong(tick100ns);
      putNumber(at);
      putNote(at);
      if (random.nextInt(100) == 0) {
        putPedal(at);
      }
    }
    write(presentationTime100ns);
  }

  private void putNumber(long at) {
    number = (number + 1) % NUMBERS;
    int channel = index * OWN_CHANNELS;
    // In order of writing even at the same time: numbers of one channel may not overtake.
    putShort(
        AHEAD_100NS, 1, 0xB0 | channel, FIRST_NUMBER_CONTROLLER + number / 128, number % 128, 3);
  }

  private void putNote(long at) {
    int channel = random.nextInt(4) == 0 ? SHARED_CHANNEL : ownChannel();
    int key = random.nextInt(128);
    int group = GROUPS[random.nextInt(GROUPS.length)];
    long length =
        random.nextInt(5, LONGEST_NOTE_MS) * ReferenceTime.PER_MILLISECOND + random.nextInt(9_999);
    putShort(at, group, 0x90 | channel, key, random.nextInt(1, 128), 3);
    putShort(at + length, group, 0x80 | channel, key, OFF_VELOCITY, 3);
  }

  private void putPedal(long at) {
    int group = GROUPS[random.nextInt(GROUPS.length)];
    int status = 0xB0 | ownChannel();
    putShort(at, group, status, PEDAL, 127, 3);
    putShort(at + 50 * ReferenceTime.PER_MILLISECOND, group, status, PEDAL, PEDAL_UP, 3);
  }

  private int ownChannel() {
    return index * OWN_CHANNELS + random.nextInt(OWN_CHANNELS);
  }

  private void putShort(long at, int group, int status, int data1, int data2, int count) {
    message[0] = (byte) status;
    message[1] = (byte) data1;
    message[2] = (byte) data2;
    DMusBuffer.put(records, group, at, message, 0, count);
  }

  private void putSysex() {
    int length = random.nextInt(4, LONGEST_SYSEX);
    message[0] = (byte) 0xF0;
    message[1] = SYSEX_ID;
    for (int i = 2; i < length - 1; i++) {
      message[i] = (byte) (i & 0x7F);
    }
    message[length - 1] = (byte) 0xF7;
    DMusBuffer.put(records, 1, AHEAD_100NS, message, 0, length);
  }

  private void write(long presentationTime100ns) {
    records.flip();
    int count = client.write(records, presentationTime100ns);
    if (count == IPin.MALFORMED) {
      throw new AssertionError("refused: " + client.fault());
    }
    taken += count;
    shortWrites += records.hasRemaining() ? 1 : 0;
  }

  @Override
  public String toString() {
    return "client-" + index;
  }
}
