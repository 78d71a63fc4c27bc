package org.dmus.port.stream;

import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportMidi;
import org.dmus.portcls.IPortCls;

/** Opens streams on a MIDI miniport, so that a pin cannot tell it from a DMus miniport. */
public final class MidiMiniportStreams extends MiniportStreams {
  private final IMiniportMidi miniport;
  private final IPortCls portCls;
  private final IMasterClock clock;

  /**
   * Creates the bridge.
   *
   * @param miniport an initialised MIDI miniport
   * @param portCls makes the groups of its streams
   * @param clock stamps what is captured
   */
  public MidiMiniportStreams(IMiniportMidi miniport, IPortCls portCls, IMasterClock clock) {
    super(miniport);
    this.miniport = miniport;
    this.portCls = portCls;
    this.clock = clock;
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF allocator) {
    if (type == DMusStreamType.WAVE_SINK) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_REQUEST, "a MIDI miniport has no wave pin");
    }
    boolean capture = type == DMusStreamType.MIDI_CAPTURE;
    IMiniportMidi.MidiStream opened = miniport.newStream(pinId, capture, format);
    opened.stream().setFormat(format);
    IMXF stream =
        capture
            ? new MidiCaptureStream(opened.stream(), allocator, clock, opened.serviceGroup())
            : new MidiRenderStream(opened.stream(), allocator, portCls.pcNewServiceGroup());
    return new DMusStream(stream, opened.serviceGroup(), 0);
  }
}
