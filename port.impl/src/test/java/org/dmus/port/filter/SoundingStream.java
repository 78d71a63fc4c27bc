package org.dmus.port.filter;

import java.util.TreeSet;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** The stream of one generation of a miniport, as a synthesizer hears it: it knows what sounds. */
final class SoundingStream implements IMXF {
  private final IAllocatorMXF allocator;

  /** Group, channel and key of each note that sounds. */
  final TreeSet<Integer> sounding = new TreeSet<>();

  /** Notes that sounded when it was closed. */
  int hung;

  long noteOns;
  boolean closed;

  private final boolean silentInStop;

  /** A stream that falls silent by itself in STOP, or one that does what it is told only. */
  SoundingStream(IAllocatorMXF allocator, boolean silentInStop) {
    this.allocator = allocator;
    this.silentInStop = silentInStop;
  }

  static int note(int group, int channel, int key) {
    return group << 11 | channel << 7 | key;
  }

  static int keyOf(int note) {
    return note & 0x7F;
  }

  @Override
  public void setState(KsState state) {
    if (silentInStop && state == KsState.STOP) {
      sounding.clear();
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      if (e.eventBytes() == 3) {
        hear(e.channelGroup(), e.bytes());
      }
    }
    return allocator.putMessage(chain);
  }

  private void hear(int group, byte[] b) {
    int channel = b[0] & 0x0F;
    int note = note(group, channel, b[1]);
    switch (b[0] & 0xF0) {
      case 0x90 -> {
        sounding.add(note);
        noteOns++;
      }
      case 0x80 -> sounding.remove(note);
      case 0xB0 -> sounding.removeIf(n -> b[1] >= 120 && n >>> 7 == note >>> 7);
      default -> throw new AssertionError("nobody wrote " + b[0]);
    }
  }

  @Override
  public void close() {
    closed = true;
    hung = sounding.size();
  }
}
