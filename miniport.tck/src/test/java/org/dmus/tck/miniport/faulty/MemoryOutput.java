package org.dmus.tck.miniport.faulty;

import org.dmus.mxf.DMusKernelEvent;

/** The bytes that a render stream in memory sends. */
final class MemoryOutput {
  private static final int LONG_BYTES = 1_000;

  private final SeededFault fault;
  private final MemoryDevice device;
  private final byte[] status = new byte[1];
  private int count;

  MemoryOutput(SeededFault fault, MemoryDevice device) {
    this.fault = fault;
    this.device = device;
  }

  /** Sends an event, or what is packaged in it. */
  void play(DMusKernelEvent event) {
    if (!event.isPackage()) {
      send(event);
    } else if (event.packageHead() != null || fault == OutputFault.CHOKES_ON_AN_EMPTY_PACKAGE) {
      playPackage(event.packageHead());
    }
  }

  private void playPackage(DMusKernelEvent head) {
    boolean backwards = fault == OutputFault.SENDS_A_PACKAGE_BACKWARDS;
    if (backwards && head.next() != null) {
      playPackage(head.next());
    }
    play(head);
    if (!backwards && head.next() != null) {
      playPackage(head.next());
    }
  }

  private void send(DMusKernelEvent event) {
    byte[] bytes = event.bytes();
    int length = event.eventBytes();
    if (length == 0) {
      device.send(bytes, fault == OutputFault.SENDS_A_BYTE_OF_AN_EMPTY_EVENT ? 1 : 0);
      return;
    }
    boolean data = bytes[0] >= 0;
    if (data && length == 2 && fault == OutputFault.SPELLS_RUNNING_STATUS_OUT) {
      device.send(status, 1);
    }
    if (!data) {
      status[0] = bytes[0];
    }
    if (!isLost(event, data)) {
      boolean cut = fault == OutputFault.LOSES_THE_END_OF_LONG_MESSAGES && length > LONG_BYTES;
      device.send(bytes, cut ? LONG_BYTES : length);
    }
  }

  private boolean isLost(DMusKernelEvent event, boolean data) {
    count++;
    boolean middle = data && event.flags() == DMusKernelEvent.EVENT_INCOMPLETE;
    return fault == OutputFault.COUNTS_MESSAGES_IN_A_BYTE && (byte) count < 0
        || fault == OutputFault.LOSES_THE_MIDDLE_OF_A_MESSAGE && middle;
  }
}
