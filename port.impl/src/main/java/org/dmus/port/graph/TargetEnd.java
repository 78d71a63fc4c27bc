package org.dmus.port.graph;

import java.nio.ByteBuffer;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPinClient;
import org.dmus.client.MidiBuffer;
import org.dmus.graph.ConnectionStatistics;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.port.filter.TappedPin;
import org.dmus.port.notes.OwedEnds;

/**
 * The last station of a connection: each message becomes one record for the client of the target's
 * render pin, whole or not at all.
 */
final class TargetEnd implements IMXF {
  private final TappedPin pin;
  private final IPinClient client;
  private final IAllocatorMXF allocator;
  private final IMasterClock sourceClock;
  private final ConnectionCounters counters;
  private final boolean legacy;
  private final ByteBuffer record =
      DMusBuffer.allocate(DMusBuffer.recordBytes(ConnectionStatistics.MAX_MESSAGE_BYTES));
  private final PieceCollector pieces = new PieceCollector();
  private final byte[] payable = new byte[3];
  private final OwedEnds owed = new OwedEnds();
  private final OwedEnds.Payment payment = this::pay;

  TargetEnd(
      TappedPin pin,
      IPinClient client,
      IAllocatorMXF allocator,
      IMasterClock sourceClock,
      ConnectionCounters counters) {
    this.pin = pin;
    this.client = client;
    this.allocator = allocator;
    this.sourceClock = sourceClock;
    this.counters = counters;
    this.legacy = pin.format().equals(KsDataFormat.MIDI);
  }

  @Override
  public void setState(KsState state) {
    if (state == KsState.STOP) {
      forgetPieces();
      owed.clear();
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      if (e.isPackage()) {
        putMembers(e);
      } else {
        take(e, e.presTime100ns());
      }
    }
    return allocator.putMessage(chain);
  }

  private void putMembers(DMusKernelEvent head) {
    for (DMusKernelEvent e = head.packageHead(); e != null; e = e.next()) {
      take(e, e.presTime100ns());
    }
  }

  /** Takes a message, or a piece of one, and leaves the event to its owner. */
  void take(DMusKernelEvent event, long masterTime100ns) {
    byte[] bytes = event.bytes();
    int length = event.eventBytes();
    if (length > 0 && (bytes[0] & 0xFF) < 0xF7 && bytes[0] < 0) {
      losePieces(); // a message begins: what was collected so far never ends
    }
    boolean isPiece = bytes[0] >= 0 || bytes[0] == (byte) 0xF7;
    if (event.isComplete() && !(isPiece && pieces.isCollecting())) {
      send(bytes, length, event.channelGroup(), masterTime100ns);
    } else {
      pieces.add(bytes, length, masterTime100ns);
      if (event.isComplete()) {
        sendCollected(event.channelGroup());
      }
    }
  }

  private void sendCollected(int group) {
    if (pieces.isTooLong()) {
      counters.dropped++;
    } else {
      send(pieces.bytes(), pieces.length(), group, pieces.time100ns());
    }
    pieces.forget();
  }

  private void losePieces() {
    counters.lost += pieces.isCollecting() ? 1 : 0;
    pieces.forget();
  }

  /** Forgets the beginning of a message of which a later piece is lost. */
  void forgetPieces() {
    pieces.forget();
  }

  private void send(byte[] bytes, int length, int group, long masterTime100ns) {
    if (!pin.isAttached()) {
      counters.lost++; // its notes were ended when it went
    } else if (payOwed() && write(bytes, length, group, masterTime100ns)) {
      counters.delivered++;
    } else {
      counters.dropped++;
      owed.dropped(group, bytes, length);
    }
  }

  private boolean write(byte[] bytes, int length, int group, long masterTime100ns) {
    record.clear();
    if (legacy) {
      MidiBuffer.put(record, 0, bytes, 0, length);
    } else {
      DMusBuffer.put(record, group, 0, bytes, 0, length);
    }
    return client.write(record.flip(), playTime(masterTime100ns)) == 1;
  }

  /** When it is to be played, on the target: at its time, or now. */
  private long playTime(long masterTime100ns) {
    long now = pin.presentationTime();
    if (pin.state() != KsState.RUN) {
      return now;
    }
    IMasterClock clock = pin.filter().masterClock();
    long offset = clock == sourceClock ? 0 : clock.getTime() - sourceClock.getTime();
    return Math.max(now, pin.toPresentationTime(masterTime100ns + offset));
  }

  /** Whether ends of notes are owed. */
  boolean owes() {
    return owed.any();
  }

  /** Sends what is owed; returns whether nothing is any more. */
  boolean payOwed() {
    if (!pin.isAttached()) {
      owed.clear();
    } else if (owed.any()) {
      counters.notesEnded += owed.pay(payment);
    }
    return !owed.any();
  }

  private boolean pay(int group, int status, int controller, int value) {
    payable[0] = (byte) status;
    payable[1] = (byte) controller;
    payable[2] = (byte) value;
    return write(payable, payable.length, group, sourceClock.getTime());
  }

  @Override
  public void close() {
    client.close();
  }
}
