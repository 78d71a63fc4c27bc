package org.dmus.miniport.synth;

import org.dmus.miniport.synth.engine.Synthesizer;
import org.dmus.mxf.DMusKernelEvent;

/**
 * Plays kernel events on a synthesizer: channel messages at once, system exclusive when its last
 * piece is there. [data path]
 */
final class EventPlayer {
  private static final int SYSEX = 0xF0;
  private static final int END_OF_SYSEX = 0xF7;

  /** The longest system exclusive message (DMUS_KERNEL_EVENT.cbEvent is 16 bits). */
  private static final int LONGEST_SYSEX = 1 << 16;

  private final byte[] sysex = new byte[LONGEST_SYSEX];
  private int sysexLength;
  private boolean inSysex;

  /** Plays an event, or the chain that it packages, at a frame. */
  void play(DMusKernelEvent event, long frame, Synthesizer synthesizer) {
    if (event.isPackage()) {
      for (DMusKernelEvent e = event.packageHead(); e != null; e = e.next()) {
        play(e, frame, synthesizer);
      }
    } else if (event.eventBytes() > 0) {
      playData(event, frame, synthesizer);
    }
  }

  private void playData(DMusKernelEvent event, long frame, Synthesizer synthesizer) {
    byte[] bytes = event.bytes();
    int count = event.eventBytes();
    int status = bytes[0] & 0xFF;
    if (status == SYSEX) {
      inSysex = true;
      sysexLength = 0;
    }
    if (inSysex && (status < 0x80 || status == SYSEX || status == END_OF_SYSEX)) {
      collect(event, bytes, count, frame, synthesizer);
    } else {
      inSysex = false;
      synthesizer.shortMessage(frame, event.channelGroup(), message(event));
    }
  }

  /** Tells the synthesizer of a chain of events that will be played later. */
  static void announce(DMusKernelEvent chain, Synthesizer synthesizer) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      if (e.isPackage()) {
        announce(e.packageHead(), synthesizer);
      } else if (e.eventBytes() > 0) {
        synthesizer.arrived(e.channelGroup(), message(e));
      }
    }
  }

  /** Returns the first three bytes of an event as a message. */
  private static int message(DMusKernelEvent event) {
    byte[] bytes = event.bytes();
    int count = event.eventBytes();
    int data1 = count > 1 ? bytes[1] & 0x7F : 0;
    int data2 = count > 2 ? bytes[2] & 0x7F : 0;
    return bytes[0] & 0xFF | data1 << 8 | data2 << 16;
  }

  /** A message that is too long for any device is none: its pieces are left out. */
  private void collect(
      DMusKernelEvent event, byte[] bytes, int count, long frame, Synthesizer synthesizer) {
    boolean fits = sysexLength + count <= sysex.length;
    if (fits) {
      System.arraycopy(bytes, 0, sysex, sysexLength, count);
    }
    sysexLength = fits ? sysexLength + count : sysex.length + 1;
    if (event.isComplete()) {
      inSysex = false;
      if (sysexLength <= sysex.length) {
        synthesizer.sysex(frame, event.channelGroup(), sysex, 0, sysexLength);
      }
    }
  }
}
