package org.dmus.tck.probe;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Optional;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.portcls.IMiniportMidi;
import org.dmus.portcls.IMiniportMidiStream;
import org.dmus.portcls.IPortMidi;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/** A miniport of raw bytes that keeps what is written to it. */
public final class MidiProbe implements IMiniportMidi {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  /** Creates a miniport. */
  public MidiProbe() {}

  /** {@return the bytes that were written, hexadecimal} */
  public synchronized String written() {
    return HexFormat.of().formatHex(written.toByteArray());
  }

  private synchronized int keep(byte[] buffer, int offset, int length) {
    written.write(buffer, offset, length);
    return length;
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortMidi port) {
    return Optional.empty();
  }

  @Override
  public FilterDescriptor getDescription() {
    return FilterDescriptor.render("Bytes");
  }

  @Override
  public void service() {
    // Nothing ever interrupts.
  }

  @Override
  public MidiStream newStream(int pinId, boolean capture, KsDataFormat format) {
    return new MidiStream(new Stream(), Optional.empty());
  }

  private final class Stream implements IMiniportMidiStream {
    @Override
    public void setFormat(KsDataFormat format) {
      // It is always MIDI.
    }

    @Override
    public void setState(KsState state) {
      // Bytes are kept in every state.
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return INVALID_DEVICE_REQUEST;
    }

    @Override
    public int write(byte[] buffer, int offset, int length) {
      return keep(buffer, offset, length);
    }

    @Override
    public void close() {
      // Nothing to give back.
    }
  }
}
