package org.dmus.port.filter;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** A stream that refuses what clients send, or throws, as it likes; it knows what sounds. */
final class CapriciousStream implements IMXF {
  private static final int PORTS_OWN_VELOCITY = 64;
  private static final int SUSTAIN = 64;

  private final IAllocatorMXF allocator;
  private final Random random;
  private final int messagesUntilItThrows;

  /** Group, channel and key of each note; beyond the keys, a pedal. */
  private final Set<Integer> sounding = new HashSet<>();

  private boolean inMessage;
  private int messages;
  private boolean closed;
  boolean threw;
  String problem = "";

  CapriciousStream(IAllocatorMXF allocator, Random random) {
    this.allocator = allocator;
    this.random = random;
    messagesUntilItThrows = random.nextInt(8) == 0 ? 1 + random.nextInt(500) : Integer.MAX_VALUE;
  }

  @Override
  public void setState(KsState state) {}

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    problem = closed ? "called after close" : inMessage ? "called by two at once" : problem;
    inMessage = true;
    boolean refuses = chain != null && isClients(chain) && random.nextInt(16) == 0;
    if (++messages == messagesUntilItThrows) {
      threw = true;
      throw new IllegalStateException("capricious");
    }
    for (DMusKernelEvent e = chain; e != null && !refuses; e = e.next()) {
      if (e.eventBytes() == 3) {
        hear(e.channelGroup(), e.bytes());
      }
    }
    inMessage = false;
    allocator.putMessage(chain);
    return refuses ? NtStatus.DEVICE_BUSY : NtStatus.SUCCESS;
  }

  /** What the port owes is refused by no device for ever; this one takes it at once. */
  private static boolean isClients(DMusKernelEvent event) {
    int kind = event.bytes()[0] & 0xF0;
    boolean ownEnd = kind == 0x80 && event.bytes()[2] == PORTS_OWN_VELOCITY;
    return event.eventBytes() == 3 && !ownEnd && kind != 0xB0;
  }

  private void hear(int group, byte[] b) {
    int channel = group << 4 | b[0] & 0x0F;
    int key = channel << 8 | b[1];
    switch (b[0] & 0xF0) {
      case 0x90 -> sounding.add(key);
      case 0x80 -> end(group, key);
      default -> control(group, channel, b[1], b[2]);
    }
  }

  private void control(int group, int channel, int controller, int value) {
    int pedal = channel << 8 | 0x80;
    if (controller == SUSTAIN && value >= 64) {
      sounding.add(pedal);
    } else if (controller == SUSTAIN) {
      end(group, pedal);
    } else if (controller >= 120) {
      sounding.removeIf(
          n ->
              (group == 0 ? (n >> 8 & 15) == (channel & 15) : n >> 8 == channel) && (n & 128) == 0);
    }
  }

  private void end(int group, int key) {
    sounding.removeIf(n -> group == 0 ? (n & 0xFFF) == (key & 0xFFF) : n == key);
  }

  @Override
  public void close() {
    closed = true;
    if (!threw && !sounding.isEmpty()) {
      problem = "hung: " + sounding;
    }
  }
}
