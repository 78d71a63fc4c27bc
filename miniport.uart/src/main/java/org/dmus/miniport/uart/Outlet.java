package org.dmus.miniport.uart;

import org.dmus.miniport.line.OwedSilence;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;

/**
 * What a stream holds, and how it gets onto the line: each message in one piece, as far as there is
 * room. [data path], [engine]
 */
final class Outlet {

  private static final byte END_OF_SYSEX = (byte) 0xF7;

  private final SharedLine shared;
  private final Transmitter line;
  private final IAllocatorMXF allocator;
  private final IMasterClock clock;
  private final EventChain queue = new EventChain();
  private final ChannelOrder channels;
  private final OwedSilence owed = new OwedSilence();
  private final byte[] endOfSysex = {END_OF_SYSEX};
  private int sentOfFirst;
  private int packaged;
  private boolean messageGoesOn;
  private boolean isBlocked;

  Outlet(SharedLine shared, IAllocatorMXF allocator, IMasterClock clock) {
    this.shared = shared;
    this.line = shared.line();
    this.allocator = allocator;
    this.clock = clock;
    channels = new ChannelOrder(shared.status());
  }

  /** Takes events; null is none. */
  void add(DMusKernelEvent chain) {
    if (shared.prefetch100ns() == 0) {
      queue.append(chain);
      return;
    }
    long now100ns = clock.getTime();
    DMusKernelEvent event = chain;
    while (event != null) {
      DMusKernelEvent next = event.next();
      event.next(null);
      queue.insert(event, order(), isInsideMessage() || packaged > 0, now100ns);
      event = next;
    }
  }

  private ChordOrder.Mode order() {
    return shared.wire().chords();
  }

  /** Passes on what is due, until the line has no room. */
  void transmit() {
    if (queue.isEmpty()) {
      return;
    }
    boolean isMine = shared.turn().claim(this);
    if (!isMine || isBlocked || isInsideMessage()) {
      passRealTime();
    }
    if (isMine) {
      transmitAll();
    }
  }

  private void transmitAll() {
    isBlocked = false;
    while (!isBlocked && !queue.isEmpty() && isDue()) {
      isBlocked = !transmitFirst();
    }
    if (!isInsideMessage() && packaged == 0) {
      shared.turn().release(this);
    }
  }

  private boolean isDue() {
    if (isInsideMessage() || packaged > 0) {
      return true;
    }
    if (order() == ChordOrder.Mode.CHANNELS) {
      queue.bringForward(channels.next(queue.first()));
    }
    return shared.departure().isDue(queue.first(), clock.getTime());
  }

  /** Real-time messages do not wait for the end of system exclusive. */
  private void passRealTime() {
    DMusKernelEvent event = queue.removeRealTime(isInsideMessage(), line);
    while (event != null) {
      allocator.putMessage(event);
      event = queue.removeRealTime(isInsideMessage(), line);
    }
  }

  private boolean transmitFirst() {
    DMusKernelEvent event = queue.first();
    if (event.isPackage()) {
      packaged = Math.max(packaged - 1, 0) + EventChain.length(event.packageHead());
      allocator.putMessage(queue.unpackFirst());
      return true;
    }
    return Messages.isRealTime(event) ? transmitRealTime(event) : transmitBytes(event);
  }

  private boolean transmitRealTime(DMusKernelEvent event) {
    if (!line.writeRealTime(event.bytes()[0])) {
      return line.awaitSpace(1);
    }
    recycleFirst();
    return true;
  }

  private boolean transmitBytes(DMusKernelEvent event) {
    long now = clock.getTime();
    int omitted = sentOfFirst == 0 ? shared.status().omit(event, now) : 0;
    int left = event.eventBytes() - sentOfFirst - omitted;
    int taken = line.write(event.bytes(), sentOfFirst + omitted, left);
    if (taken < left) {
      sentOfFirst += taken == 0 ? 0 : taken + omitted;
      return line.awaitSpace(left - taken);
    }
    shared.status().sent(event, omitted, now);
    if (order() == ChordOrder.Mode.CHANNELS) {
      channels.sent(event);
    }
    recycleFirst();
    return true;
  }

  private void recycleFirst() {
    DMusKernelEvent event = queue.removeFirst();
    sentOfFirst = 0;
    packaged = Math.max(packaged - 1, 0);
    if (event.eventBytes() > 0 && !Messages.isRealTime(event)) {
      messageGoesOn = !event.isComplete();
    }
    allocator.putMessage(event);
  }

  /** {@return whether another stream's bytes would cut a message of this one} */
  private boolean isInsideMessage() {
    return sentOfFirst > 0 || messageGoesOn;
  }

  /** Ends the notes whose end has not left; at once, unless a message is in the way. */
  void silence() {
    owed.owe(queue.first());
    if (!isInsideMessage()) {
      pay();
    }
  }

  private void pay() {
    owed.pay(line);
    shared.status().forget();
  }

  /** Forgets what it holds, and ends what has begun. */
  void discard() {
    if (isInsideMessage()) {
      line.writeReserved(endOfSysex, 1);
    }
    pay();
    sentOfFirst = 0;
    packaged = 0;
    messageGoesOn = false;
    isBlocked = false;
    DMusKernelEvent chain = queue.removeAll();
    if (chain != null) {
      allocator.putMessage(chain);
    }
    shared.turn().release(this);
  }

  /** {@return bytes that wait for room} */
  int heldBytes() {
    return EventChain.bytes(queue.first()) - sentOfFirst;
  }
}
