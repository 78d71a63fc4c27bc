package org.dmus.mxf.filters;

import java.util.Map;
import org.dmus.graph.IMXFFilter;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** A filter of channel messages; anything else passes, unless {@link #other} says otherwise. */
abstract class ChannelMessageFilter implements IMXFFilter {
  static final int NOTE_OFF = 0x80;
  static final int NOTE_ON = 0x90;
  static final int KEY_PRESSURE = 0xA0;
  static final int CONTROLLER = 0xB0;
  static final int PROGRAM = 0xC0;
  static final int CHANNEL_PRESSURE = 0xD0;
  static final int PITCH_BEND = 0xE0;

  private static final int ALL_SOUND_OFF = 120;
  private static final int ALL_NOTES_OFF = 123;

  private IAllocatorMXF allocator;
  private IMXF output;

  /** Reads the settings; throws {@link IllegalArgumentException} for one that has no sense. */
  abstract void configure(Settings settings);

  /**
   * Changes a channel message.
   *
   * @param event the event; it may be changed, not linked or given away
   * @param kind status without the channel, 0x80..0xE0
   * @return whether it goes on
   */
  abstract boolean change(DMusKernelEvent event, int kind);

  /** Looks at anything else; returns whether it goes on. */
  boolean other(DMusKernelEvent event) {
    return true;
  }

  /** Forgets which notes sound. */
  void forget() {}

  @Override
  public final void init(IAllocatorMXF pool, Map<String, String> given) {
    allocator = pool;
    Settings settings = new Settings(given);
    configure(settings);
    settings.requireNothingElse();
  }

  @Override
  public final void setState(KsState state) {
    if (state == KsState.STOP) {
      forget();
    }
  }

  @Override
  public final NtStatus putMessage(DMusKernelEvent chain) {
    NtStatus status = NtStatus.SUCCESS;
    DMusKernelEvent event = chain;
    while (event != null) {
      DMusKernelEvent next = event.next();
      event.next(null);
      boolean goesOn = isChannelMessage(event) ? change(event, kind(event)) : other(event);
      status = goesOn ? output.putMessage(event) : allocator.putMessage(event);
      event = next;
    }
    return status;
  }

  private static boolean isChannelMessage(DMusKernelEvent event) {
    int status = event.bytes()[0] & 0xFF;
    return !event.isPackage()
        && event.isComplete()
        && event.eventBytes() >= 2
        && status >= NOTE_OFF
        && status < 0xF0;
  }

  private static int kind(DMusKernelEvent event) {
    return event.bytes()[0] & 0xF0;
  }

  static int channel(DMusKernelEvent event) {
    return event.bytes()[0] & 0x0F;
  }

  static void channel(DMusKernelEvent event, int channel) {
    event.bytes()[0] = (byte) (event.bytes()[0] & 0xF0 | channel);
  }

  static int data1(DMusKernelEvent event) {
    return event.bytes()[1] & 0x7F;
  }

  static int data2(DMusKernelEvent event) {
    return event.bytes()[2] & 0x7F;
  }

  static boolean isNoteOn(DMusKernelEvent event, int kind) {
    return kind == NOTE_ON && data2(event) > 0;
  }

  /** Whether it belongs to a key: the beginning or end of a note, or its pressure. */
  static boolean hasKey(int kind) {
    return kind <= KEY_PRESSURE;
  }

  static boolean endsAllNotes(DMusKernelEvent event, int kind) {
    return kind == CONTROLLER && (data1(event) == ALL_SOUND_OFF || data1(event) >= ALL_NOTES_OFF);
  }

  /**
   * Gives a copy of a short event on; without one in the pool it is lost, which the pool counts.
   */
  final void passCopy(DMusKernelEvent event, int channel) {
    DMusKernelEvent copy = allocator.getMessage();
    if (copy != null) {
      copy.shortMessage(event.bytes()[0], event.bytes()[1], event.bytes()[2], event.eventBytes());
      copy.channelGroup(event.channelGroup());
      copy.presTime100ns(event.presTime100ns());
      channel(copy, channel);
      output.putMessage(copy);
    }
  }

  @Override
  public final void connectOutput(IMXF sink) {
    output = sink;
  }

  @Override
  public final void disconnectOutput(IMXF sink) {
    output = allocator;
  }

  @Override
  public void close() {
    // What it has are numbers.
  }
}
