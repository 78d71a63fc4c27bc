package org.dmus.port.simulation;

import java.util.SplittableRandom;
import org.dmus.mxf.DMusKernelEvent;

/** Messages of all kinds that last, and notes with their ends, at random. */
final class StateSource {
  private static final int[] CONTROLLERS = {
    0, 1, 7, 10, 11, 32, 33, 64, 64, 65, 66, 69, 74, 84, 91, 93, 120, 121, 122, 123, 124, 125, 126,
    127
  };

  private final SplittableRandom random;
  private final int firstChannel;
  private final int channels;

  StateSource(SplittableRandom random, int firstChannel, int channels) {
    this.random = random;
    this.firstChannel = firstChannel;
    this.channels = channels;
  }

  /** A group for a message, or all of them. */
  int group(byte[] message) {
    boolean all = random.nextInt(20) == 0 && !dependsOnSelection(message);
    return all ? DMusKernelEvent.ALL_GROUPS : random.nextInt(1, ModelDevice.GROUPS + 1);
  }

  /** What it means where each group has selected something else the port does not know. */
  private static boolean dependsOnSelection(byte[] m) {
    return (m[0] & 0xF0) == 0xC0
        || (m[0] & 0xF0) == 0xB0 && (m[1] == 6 || m[1] == 38 || m[1] == 96 || m[1] == 97);
  }

  int channel() {
    return random.nextInt(firstChannel, firstChannel + channels);
  }

  /** A message that says something. */
  byte[] next() {
    int channel = channel();
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3, 4 -> shortMessage(0xB0 | channel, controller(), random.nextInt(128));
      case 5, 6 -> shortMessage(0xC0 | channel, random.nextInt(128));
      case 7 -> shortMessage(0xD0 | channel, random.nextInt(128));
      case 8, 9 -> shortMessage(0xE0 | channel, random.nextInt(128), random.nextInt(128));
      case 10, 11, 12 -> select(channel);
      case 13, 14 -> shortMessage(0xB0 | channel, entry(), random.nextInt(128));
      default -> exclusive();
    };
  }

  private int controller() {
    return CONTROLLERS[random.nextInt(CONTROLLERS.length)];
  }

  private int entry() {
    return new int[] {6, 38, 96, 97}[random.nextInt(4)];
  }

  private byte[] select(int channel) {
    int msb = random.nextBoolean() ? 101 : 99;
    int value = random.nextInt(8) == 0 ? 127 : 0;
    return random.nextBoolean()
        ? shortMessage(0xB0 | channel, msb, value)
        : shortMessage(
            0xB0 | channel, msb - 1, value == 0 ? random.nextInt(ModelDevice.PARAMETERS) : value);
  }

  private byte[] exclusive() {
    return switch (random.nextInt(40)) {
      case 0 -> shortMessage(0xFF);
      case 1 -> shortMessage(0xF0, 0x7E, 0x7F, 9, random.nextInt(1, 4), 0xF7);
      case 2 -> shortMessage(0xF0, 0x41, 16, 0x42, 0x12, 0x40, 0, 0x7F, 0, 0x41, 0xF7);
      case 3, 4, 5, 6 -> shortMessage(0xF0, 0x7F, 0x7F, 4, 1, 0, random.nextInt(128), 0xF7);
      default -> {
        int address = random.nextInt(ModelDevice.ADDRESSES);
        int value = random.nextInt(128);
        int sum = -(0x40 + 1 + address + value) & 0x7F;
        yield shortMessage(0xF0, 0x41, 16, 0x42, 0x12, 0x40, 1, address, value, sum, 0xF7);
      }
    };
  }

  private static byte[] shortMessage(int... message) {
    byte[] bytes = new byte[message.length];
    for (int i = 0; i < message.length; i++) {
      bytes[i] = (byte) message[i];
    }
    return bytes;
  }
}
