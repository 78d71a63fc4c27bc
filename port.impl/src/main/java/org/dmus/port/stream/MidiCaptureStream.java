package org.dmus.port.stream;

import java.util.Optional;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.IMiniportMidiStream;
import org.dmus.portcls.IServiceGroup;

/** Makes a capture stream of a MIDI miniport's stream: reads until there is no more, raw. */
public final class MidiCaptureStream implements IMXF {
  private static final int CHANNEL_GROUP = 1;

  /** A device that never runs dry gets the engine for so long, and then again after the others. */
  private static final int READS_A_SERVICE = 4096;

  private final IMiniportMidiStream stream;
  private final IAllocatorMXF allocator;
  private final IMasterClock clock;
  private final Optional<IServiceGroup> group;
  private IMXF output;

  /**
   * Creates the bridge.
   *
   * @param stream the miniport's stream, owned by this one
   * @param allocator where events come from
   * @param clock stamps them
   * @param group has this stream served
   */
  public MidiCaptureStream(
      IMiniportMidiStream stream,
      IAllocatorMXF allocator,
      IMasterClock clock,
      Optional<IServiceGroup> group) {
    this.stream = stream;
    this.allocator = allocator;
    this.clock = clock;
    this.group = group;
    this.output = allocator;
  }

  @Override
  public void setState(KsState state) {
    stream.setState(state);
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    allocator.putMessage(chain);
    long now = clock.getTime();
    for (int reads = 0; reads < READS_A_SERVICE; reads++) {
      DMusKernelEvent event = allocator.getMessage();
      if (event == null) {
        return NtStatus.INSUFFICIENT_RESOURCES;
      }
      int count = stream.read(event.bytes(), 0, DMusKernelEvent.INLINE_BYTES);
      if (count <= 0) {
        allocator.putMessage(event);
        return count == 0 ? NtStatus.SUCCESS : NtStatus.IO_DEVICE_ERROR;
      }
      event.eventBytes(count);
      event.channelGroup(CHANNEL_GROUP);
      event.flags(DMusKernelEvent.EVENT_INCOMPLETE);
      event.presTime100ns(now);
      output.putMessage(event);
    }
    group.ifPresent(IServiceGroup::requestService);
    return NtStatus.SUCCESS;
  }

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
    stream.close();
  }
}
