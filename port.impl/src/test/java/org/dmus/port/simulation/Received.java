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
  private static final int GROUPS = SimulatedClient.GROUPS.length;
  private static final int CHANNELS = 16;
  private static final long STALE_100NS = 1_000 * ReferenceTime.PER_MILLISECOND;

  private final long[] notes = new long[GROUPS * CHANNELS * 2];

  /** One bit a channel. */
  private final int[] pedals = new int[GROUPS];

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

  /** A stream that sequences for itself falls silent by itself; so does one that threw. */
  void forgetNotes() {
    Arrays.fill(notes, 0);
    Arrays.fill(pedals, 0);
    sysexBytes = 0;
  }

  /** Notes that are on, and pedals that are down. */
  int notesOn() {
    return Arrays.stream(notes).mapToInt(Long::bitCount).sum()
        + Arrays.stream(pedals).map(Integer::bitCount).sum();
  }

  int notesOn(SimulatedClient client) {
    int count = 0;
    for (int i = 0; i < notes.length; i++) {
      if (client.ownsChannel(i / 2 % CHANNELS)) {
        count += Long.bitCount(notes[i]);
      }
    }
    for (int channel = 0; channel < CHANNELS; channel++) {
      for (int down : pedals) {
        count += client.ownsChannel(channel) ? down >>> channel & 1 : 0;
      }
    }
    return count;
  }

  private static int groupIndex(int group) {
    return Math.min(group, GROUPS - 1);
  }

  /** Whether it is a client's, not the port's own. */
  static boolean isClients(DMusKernelEvent e) {
    byte[] b = e.bytes();
    return !isChased(e) && isWrittenByClients(b);
  }

  /** Whether it tells a new stream what the old one was told; the port ends notes with no time. */
  private static boolean isChased(DMusKernelEvent e) {
    return e.presTime100ns() == 0 && isWrittenByClients(e.bytes());
  }

  private static boolean isWrittenByClients(byte[] b) {
    return switch (b[0] & 0xF0) {
      case 0x80 -> b[2] == SimulatedClient.OFF_VELOCITY;
      case 0xB0 -> isNumber(b[1]) || b[1] == SimulatedClient.PEDAL && b[2] != 0;
      default -> true;
    };
  }

  private static boolean isNumber(int controller) {
    int first = SimulatedClient.FIRST_NUMBER_CONTROLLER;
    return controller >= first && controller < first + SimulatedClient.NUMBERS / 128;
  }

  void take(DMusKernelEvent e, long now) {
    byte[] b = e.bytes();
    digest = digest * 31 + e.presTime100ns() + b[0] * 7 + b[1] * 3 + e.eventBytes();
    if (isChased(e)) {
      takeChased(e, b);
    } else if (sysexBytes > 0 || b[0] == (byte) 0xF0) {
      takeSysex(e);
    } else {
      takeShort(e, b[0] & 0xF0, b[0] & 0x0F, b[1], b[2], now);
    }
  }

  private void takeChased(DMusKernelEvent e, byte[] b) {
    int channel = b[0] & 0x0F;
    if ((b[0] & 0xF0) == 0xB0 && b[1] == SimulatedClient.PEDAL) {
      takePedal(groupIndex(e.channelGroup()), 1 << channel, b[2]);
      clientEvents--;
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
    int group = groupIndex(e.channelGroup());
    int word = (group * CHANNELS + channel) * 2;
    switch (kind) {
      case 0x90 -> {
        if (now - e.presTime100ns() > STALE_100NS) {
          throw new AssertionError("a note of %d came at %d".formatted(e.presTime100ns(), now));
        }
        notes[word + (data1 >>> 6)] |= 1L << data1;
        clientEvents++;
      }
      case 0x80 -> {
        end(group, word + (data1 >>> 6), 1L << data1);
        clientEvents += data2 == SimulatedClient.OFF_VELOCITY ? 1 : 0;
      }
      case 0xB0 -> takeController(group, channel, data1, data2);
      default -> clientEvents++;
    }
  }

  /** What goes to all groups ends in all groups. */
  private void end(int group, int word, long mask) {
    notes[word] &= ~mask;
    for (int other = 1; group == 0 && other < GROUPS; other++) {
      notes[word + other * CHANNELS * 2] &= ~mask;
    }
  }

  private void takeController(int group, int channel, int controller, int value) {
    int word = (group * CHANNELS + channel) * 2;
    if (isNumber(controller)) {
      int number = (controller - SimulatedClient.FIRST_NUMBER_CONTROLLER) * 128 + value;
      takeNumber(channel / SimulatedClient.OWN_CHANNELS, number);
    } else if (controller == SimulatedClient.PEDAL) {
      takePedal(group, 1 << channel, value);
    } else if (controller == 120 || controller == 123) {
      end(group, word, -1L);
      end(group, word + 1, -1L);
    }
  }

  private void takePedal(int group, int channelBit, int value) {
    clientEvents += value == 0 ? 0 : 1;
    if (value >= 64) {
      pedals[group] |= channelBit;
      return;
    }
    for (int i = 0; i < GROUPS; i++) {
      pedals[i] &= group == 0 || group == i ? ~channelBit : -1;
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
