package org.dmus.port.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** A stream that notes what it plays, and captures what a test says. */
final class TestStream implements IMXF {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  final List<String> played = new ArrayList<>();
  final List<Long> times = new ArrayList<>();
  final IAllocatorMXF allocator;
  final BitSet sounding = new BitSet();
  boolean noting = true;
  boolean closed;
  IMXF output;

  TestStream(IAllocatorMXF allocator) {
    this.allocator = allocator;
    this.output = allocator;
  }

  /** Delivers raw bytes, as a device does. */
  void capture(String hex, long masterTime100ns) {
    byte[] bytes = HEX.parseHex(hex.replace(" ", ""));
    for (int at = 0; at < bytes.length; at += DMusKernelEvent.INLINE_BYTES) {
      int count = Math.min(DMusKernelEvent.INLINE_BYTES, bytes.length - at);
      DMusKernelEvent event = allocator.getMessage();
      System.arraycopy(bytes, at, event.bytes(), 0, count);
      event.eventBytes(count);
      event.channelGroup(1);
      event.flags(DMusKernelEvent.EVENT_INCOMPLETE);
      event.presTime100ns(masterTime100ns);
      output.putMessage(event);
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      follow(e.bytes()[0] & 0xFF, e.bytes()[1], e.bytes()[2]);
    }
    if (noting) {
      note(chain);
    }
    return allocator.putMessage(chain);
  }

  private void follow(int status, int data1, int data2) {
    int channel = (status & 0x0F) * 128;
    switch (status & 0xF0) {
      case 0x80 -> sounding.clear(channel + data1);
      case 0x90 -> sounding.set(channel + data1, data2 > 0);
      case 0xB0 -> {
        if (data1 >= 123) {
          sounding.clear(channel, channel + 128);
        }
      }
      default -> {
        // neither begins nor ends a note
      }
    }
  }

  private void note(DMusKernelEvent chain) {
    StringBuilder message = new StringBuilder();
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      message.append(HEX.formatHex(e.bytes(), 0, e.eventBytes()));
      if (e.isComplete()) {
        played.add(message.toString());
        times.add(e.presTime100ns());
        message.setLength(0);
      }
    }
  }

  @Override
  public void setState(KsState state) {}

  @Override
  public void connectOutput(IMXF sink) {
    output = sink;
  }

  @Override
  public void disconnectOutput(IMXF sink) {
    output = allocator;
  }

  @Override
  public void close() {
    closed = true;
  }
}
