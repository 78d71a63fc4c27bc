package org.dmus.miniport.uart;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.miniport.line.OwedSilence;
import org.dmus.mxf.DMusKernelEvent;

/**
 * The bytes between the engine and the thread of the line. The engine is refused what has no room,
 * and called when there is room again; what silences a device always has room.
 */
final class TransmitFifo {

  private static final int RESERVED_BYTES = OwedSilence.MAX_BYTES + 1; // and the end of a sysex
  private static final int MIN_BYTES = 256;

  /** For so many it waits anyhow: a message that has begun is not cut. */
  private static final int SHORT_MESSAGE_BYTES = 3;

  private static final int MAX_BYTES = 65_536;

  private final ByteRing ring;
  private final RealTimeLane lane = new RealTimeLane();
  private final OvertakingPoint overtaking = new OvertakingPoint();
  private final Runnable spaceReturned;
  private final AtomicBoolean starved = new AtomicBoolean();
  private final AtomicLong refusals = new AtomicLong();

  /**
   * Creates an empty FIFO.
   *
   * @param bytesPerSecond rate of the line
   * @param spaceReturned called by {@link #signalSpace} when a refused write may be tried again
   */
  TransmitFifo(int bytesPerSecond, Runnable spaceReturned) {
    ring = new ByteRing(bytes(bytesPerSecond));
    this.spaceReturned = spaceReturned;
  }

  // A quarter of a second: what is in the FIFO cannot be taken back.
  private static int bytes(int bytesPerSecond) {
    int quarter = bytesPerSecond == LineGovernor.UNLIMITED ? MAX_BYTES : bytesPerSecond / 4;
    return Math.max(MIN_BYTES, Math.min(MAX_BYTES, quarter));
  }

  /** {@return the bytes, for their consumer} */
  ByteRing ring() {
    return ring;
  }

  /** {@return what overtakes them, for its consumer} */
  RealTimeLane lane() {
    return lane;
  }

  int size() {
    return ring.size() + lane.size();
  }

  /** Takes as many bytes as there is room for; all or none of a short event. [engine] */
  int write(byte[] bytes, int offset, int length) {
    return hasRoom(length) ? give(bytes, offset, Math.min(length, room())) : 0;
  }

  /** Takes bytes that silence a device, from room kept for them. [engine] */
  void writeReserved(byte[] bytes, int length) {
    give(bytes, 0, length);
  }

  private int give(byte[] bytes, int offset, int length) {
    long at = ring.writePosition();
    int taken = ring.write(bytes, offset, length);
    overtaking.given(bytes, offset, taken, at);
    return taken;
  }

  /**
   * Takes a real-time byte, which overtakes the system exclusive that waits. [engine]
   *
   * @return whether there was room
   */
  boolean writeRealTime(byte value) {
    boolean overtakes = ring.size() > SHORT_MESSAGE_BYTES;
    return lane.offer(value, overtakes ? overtaking.position() : ring.writePosition());
  }

  /** {@return how many system exclusive messages were taken whole; [any]} */
  long sysexEnds() {
    return overtaking.ends();
  }

  private int room() {
    return ring.free() - RESERVED_BYTES;
  }

  private boolean hasRoom(int length) {
    return room() >= Math.min(length, DMusKernelEvent.INLINE_BYTES);
  }

  /**
   * Asks for a call of {@code spaceReturned} once there is room. [engine]
   *
   * @return whether room has come meanwhile, so that the write can be tried again at once
   */
  boolean awaitSpace(int length) {
    starved.set(true);
    refusals.lazySet(refusals.get() + 1);
    return hasRoom(length) && starved.getAndSet(false);
  }

  /** {@return how often the engine had to wait; [any]} */
  long refusals() {
    return refusals.get();
  }

  /** Calls the engine when it waits and half of the FIFO is free. [thread of the line] */
  void signalSpace() {
    if (starved.get() && ring.free() >= ring.capacity() / 2 && starved.getAndSet(false)) {
      spaceReturned.run();
    }
  }

  /** Calls the engine, for nothing leaves any more. [thread of the line] */
  void failed() {
    starved.set(false);
    spaceReturned.run();
  }
}
