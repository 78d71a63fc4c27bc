package org.dmus.port.filter;

import org.dmus.client.StreamFaults;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.port.buffer.ByteStreamParser;
import org.dmus.port.buffer.EventWriter;
import org.dmus.port.buffer.PieceChain;
import org.dmus.port.notes.OwedEnds;

/**
 * Where a capture stream's output goes: raw bytes become messages, with the time of their first
 * byte (dmus-interfaces §9). Events that are not INCOMPLETE pass unchanged.
 *
 * <p>A message longer than a buffer is a chain of pieces, which goes on when its end is there.
 */
final class CaptureSink implements IMXF {
  private static final int FIRST_REAL_TIME = 0xF8;

  /** Takes what the sink makes of its input. */
  interface Output {
    /** Something was received. */
    void heard();

    /** Takes one message, an event or a chain of pieces, and owns it. */
    void accept(DMusKernelEvent message);

    /** A message was lost because the pool is exhausted. */
    void lost();
  }

  private final IAllocatorMXF allocator;
  private final Output output;
  private final EventWriter writer;
  private final ByteStreamParser parser;
  private final PieceChain chain;
  private final OwedEnds owed = new OwedEnds();
  private final OwedEnds.Payment payment = this::pay;
  private final byte[] payable = new byte[3];
  private int channelGroup;
  private boolean delivering;
  private long now100ns;
  private long lost;

  /**
   * Creates a sink.
   *
   * @param allocator gives events and buffers
   * @param maxPieces longest system exclusive, in buffers; fewer than the pin needs to have free
   * @param output gets the messages
   */
  CaptureSink(IAllocatorMXF allocator, int maxPieces, Output output) {
    this.allocator = allocator;
    this.output = output;
    this.writer = new EventWriter(allocator);
    this.parser = new ByteStreamParser(this::emit, allocator.getBufferSize());
    this.chain = new PieceChain(allocator, maxPieces);
  }

  /**
   * Returns messages lost because the pool was exhausted, they were too long, or the stream gave
   * their length wrong; and bytes that belong to no message.
   */
  long lost() {
    return lost + parser.droppedBytes();
  }

  /** Returns what the bytes got wrong. */
  StreamFaults faults() {
    return parser.faults();
  }

  @Override
  public void setState(KsState state) {
    boolean delivers = state == KsState.PAUSE || state == KsState.RUN;
    // Half a message that came before PAUSE must not be completed by what comes after (behaviour
    // 40).
    if (!delivers || !delivering) {
      forget();
    }
    delivering = delivers;
  }

  private void forget() {
    parser.reset();
    lost += chain.abandon() ? 1 : 0;
    owed.clear();
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent events) {
    output.heard();
    DMusKernelEvent event = events;
    while (event != null) {
      DMusKernelEvent next = event.next();
      event.next(null);
      take(event);
      event = next;
    }
    return NtStatus.SUCCESS;
  }

  private void take(DMusKernelEvent event) {
    if (event.isPackage()) {
      DMusKernelEvent members = event.packageHead();
      event.packageHead(null);
      allocator.putMessage(event);
      putMessage(members);
    } else if (event.eventBytes() < 1 || event.eventBytes() > event.bytes().length) {
      lost++;
      allocator.putMessage(event);
    } else if (event.isComplete()) {
      payOwed(event.presTime100ns());
      output.accept(event);
    } else {
      channelGroup = event.channelGroup();
      parser.parse(event.bytes(), 0, event.eventBytes(), event.presTime100ns());
      allocator.putMessage(event);
    }
  }

  private void emit(byte[] bytes, int length, boolean complete, long time100ns) {
    payOwed(time100ns);
    if ((bytes[0] & 0xFF) >= FIRST_REAL_TIME) { // between the pieces of another
      end(writer.piece(bytes, length, channelGroup, time100ns, true), bytes, length);
      return;
    }
    if (!chain.isBroken()) {
      chain.add(writer.piece(bytes, length, channelGroup, time100ns, complete));
    }
    if (complete) {
      end(chain.end(), bytes, length);
    }
  }

  private void end(DMusKernelEvent message, byte[] bytes, int length) {
    if (message != null) {
      output.accept(message);
    } else {
      lost++;
      owed.dropped(channelGroup, bytes, length);
      output.lost();
    }
  }

  /** Sends what is owed for ends of notes that were lost, as far as there is room. */
  void payOwed(long masterTime100ns) {
    if (owed.any()) {
      now100ns = masterTime100ns;
      owed.pay(payment);
    }
  }

  private boolean pay(int group, int status, int controller, int value) {
    payable[0] = (byte) status;
    payable[1] = (byte) controller;
    payable[2] = (byte) value;
    DMusKernelEvent event = writer.piece(payable, payable.length, group, now100ns, true);
    if (event != null) {
      output.accept(event);
    }
    return event != null;
  }

  @Override
  public void close() {
    forget();
  }
}
