package org.dmus.port.simulation;

import java.util.Arrays;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;

/**
 * What reached the streams of all generations: counts it, keeps the notes of the present
 * generation, and finds what may not be - a number that comes back, a piece of a system exclusive,
 * a stale note.
 */
final class Received {
  private static final int GROUPS = 2;
  private static final int CHANNELS = 16;
  private static final long STALE_100NS = 1_000 * ReferenceTime.PER_MILLISECOND;

  private final long[] notes = new long[GROUPS * CHANNELS * 2];
  private final int[] numbers = new int[SimulatedClient.CLIENTS];
  private int sysexBytes;
  private long clientEvents;
  private long digest = 17;

  /** Events that clients wrote, as opposed to what the port sent on its own. */
  long clientEvents() {
    return clientEvents;
  }

  /** A number that two runs from one seed agree in. */
  long digest() {
    return digest;
  }

  /** A new client's numbers start anywhere. */
  void forgetNumber(int client) {
    numbers[client] = -1;
  }

  /** A new generation of the miniport has no notes; that of before may have left none. */
  void endGeneration(long now) {
    require(notesOn() == 0, "%d notes hang on a closed stream at %d", notesOn(), now);
    require(sysexBytes == 0, "a system exclusive without its end at %d", now);
  }

  int notesOn() {
    return Arrays.stream(notes).mapToInt(Long::bitCount).sum();
  }

  int notesOn(SimulatedClient client) {
    int count = 0;
    for (int i = 0; i < notes.length; i++) {
      if (client.ownsChannel(i / 2 % CHANNELS)) {
        count += Long.bitCount(notes[i]);
      }
    }
    return count;
  }

  void take(DMusKernelEvent e, long now) {
    byte[] b = e.bytes();
    digest = digest * 31 + e.presTime100ns() + b[0] * 7 + b[1] * 3 + e.eventBytes();
    if (sysexBytes > 0 || b[0] == (byte) 0xF0) {
      takeSysex(e);
    } else if (e.channelGroup() == DMusKernelEvent.ALL_GROUPS) {
      throw new AssertionError("nobody wrote to all groups");
    } else {
      takeShort(e, b[0] & 0xF0, b[0] & 0x0F, b[1], b[2], now);
    }
  }

  private void takeSysex(DMusKernelEvent e) {
    sysexBytes += e.eventBytes();
    if (e.isComplete()) {
      byte last = e.bytes()[e.eventBytes() - 1];
      require(last == (byte) 0xF7, "a system exclusive of %d bytes has no end", sysexBytes);
      sysexBytes = 0;
      clientEvents++;
    }
  }

  private void takeShort(DMusKernelEvent e, int kind, int channel, int data1, int data2, long now) {
    int word = ((e.channelGroup() - 1) * CHANNELS + channel) * 2;
    switch (kind) {
      case 0x90 -> {
        if (now - e.presTime100ns() > STALE_100NS) {
          throw new AssertionError("a note of %d came at %d".formatted(e.presTime100ns(), now));
        }
        notes[word + (data1 >>> 6)] |= 1L << data1;
        clientEvents++;
      }
      case 0x80 -> {
        notes[word + (data1 >>> 6)] &= ~(1L << data1);
        clientEvents += data2 == SimulatedClient.OFF_VELOCITY ? 1 : 0;
      }
      case 0xB0 -> takeController(word, channel, data1, data2);
      default -> clientEvents++;
    }
  }

  private void takeController(int word, int channel, int controller, int value) {
    int first = SimulatedClient.FIRST_NUMBER_CONTROLLER;
    if (controller >= first && controller < first + SimulatedClient.NUMBERS / 128) {
      takeNumber(channel / SimulatedClient.OWN_CHANNELS, (controller - first) * 128 + value);
    } else if (controller == 120 || controller == 123) {
      notes[word] = 0;
      notes[word + 1] = 0;
    }
  }

  private void takeNumber(int client, int number) {
    int step = Math.floorMod(number - numbers[client], SimulatedClient.NUMBERS);
    if (numbers[client] >= 0 && (step == 0 || step >= SimulatedClient.NUMBERS / 2)) {
      throw new AssertionError("client %d: %d after %d".formatted(client, number, numbers[client]));
    }
    numbers[client] = number;
    clientEvents++;
  }

  static void require(boolean holds, String otherwise, Object... values) {
    if (!holds) {
      throw new AssertionError(otherwise.formatted(values));
    }
  }
}
