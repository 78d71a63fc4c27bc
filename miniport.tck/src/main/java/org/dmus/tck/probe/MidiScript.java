package org.dmus.tck.probe;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.portcls.IMiniportMidi;
import org.dmus.portcls.IMiniportMidiStream;
import org.dmus.portcls.IPortMidi;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/** A miniport of raw bytes whose device does what a test says; it notes every call. */
public final class MidiScript implements IMiniportMidi {
  /** The render pin. */
  public static final int RENDER = ProbeFilter.RENDER;

  /** The capture pin. */
  public static final int CAPTURE = ProbeFilter.CAPTURE;

  private final List<String> calls = new ArrayList<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Deque<Byte> received = new ArrayDeque<>();
  private IPortMidi port;
  private IServiceGroup group;
  private int room = Integer.MAX_VALUE;
  private int answer;

  /** Creates a miniport whose device has room for everything. */
  public MidiScript() {}

  /** {@return the calls so far} */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /** {@return the bytes that were written, hexadecimal} */
  public synchronized String written() {
    return HexFormat.of().formatHex(written.toByteArray());
  }

  /**
   * Says how many bytes more the device takes.
   *
   * @param bytes a multiple of 4, or enough for everything
   */
  public synchronized void room(int bytes) {
    room = bytes;
  }

  /**
   * Has every write answered by a code.
   *
   * @param code negative; 0 = bytes are written
   */
  public synchronized void answer(int code) {
    answer = code;
  }

  /**
   * Makes bytes arrive, and notifies the port.
   *
   * @param bytes 0..255 each
   */
  public void receive(int... bytes) {
    synchronized (this) {
      for (int b : bytes) {
        received.add((byte) b);
      }
    }
    port.notify(null);
  }

  private synchronized void note(String call) {
    calls.add(call);
  }

  private synchronized int take(byte[] buffer, int offset, int length) {
    if (answer != 0) {
      return answer;
    }
    int count = Math.min(length, room);
    written.write(buffer, offset, count);
    room -= count;
    return count;
  }

  private synchronized int give(byte[] buffer, int offset, int length) {
    int count = Math.min(length, received.size());
    for (int i = 0; i < count; i++) {
      buffer[offset + i] = received.remove();
    }
    return count;
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortMidi port) {
    this.port = port;
    group = port.portCls().pcNewServiceGroup();
    port.registerServiceGroup(group);
    return Optional.of(group);
  }

  @Override
  public FilterDescriptor getDescription() {
    return ProbeFilter.describe(List.of());
  }

  @Override
  public void service() {
    note("service");
  }

  @Override
  public MidiStream newStream(int pinId, boolean capture, KsDataFormat format) {
    note("newStream " + (capture ? "capture" : "render"));
    return new MidiStream(new Stream(), Optional.of(group));
  }

  @Override
  public void close() {
    note("close");
    group.close();
  }

  private final class Stream implements IMiniportMidiStream {
    @Override
    public void setFormat(KsDataFormat format) {
      note("setFormat");
    }

    @Override
    public void setState(KsState state) {
      note(state.name());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return give(buffer, offset, length);
    }

    @Override
    public int write(byte[] buffer, int offset, int length) {
      return take(buffer, offset, length);
    }

    @Override
    public void close() {
      note("close stream");
    }
  }
}
