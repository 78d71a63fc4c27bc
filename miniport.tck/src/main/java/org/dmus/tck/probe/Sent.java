package org.dmus.tck.probe;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dmus.mxf.DMusKernelEvent;

/**
 * An event as a stream got it.
 *
 * @param at100ns master time of the call, 100 ns
 * @param presTime100ns presentation time on the master clock, 100 ns
 * @param channelGroup group
 * @param flags flags
 * @param bytes its data, hexadecimal; empty for a package
 * @param packaged the events of a package
 */
public record Sent(
    long at100ns,
    long presTime100ns,
    int channelGroup,
    int flags,
    String bytes,
    List<Sent> packaged) {

  static List<Sent> chain(DMusKernelEvent head, long at100ns) {
    List<Sent> all = new ArrayList<>();
    for (DMusKernelEvent e = head; e != null; e = e.next()) {
      all.add(of(e, at100ns));
    }
    return all;
  }

  private static Sent of(DMusKernelEvent e, long at100ns) {
    String data = e.isPackage() ? "" : HexFormat.of().formatHex(e.bytes(), 0, e.eventBytes());
    return new Sent(
        at100ns,
        e.presTime100ns(),
        e.channelGroup(),
        e.flags(),
        data,
        chain(e.packageHead(), at100ns));
  }
}
