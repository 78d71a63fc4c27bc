package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.dmus.client.ClientStatistics;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.PinStatistics;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.ReferenceTime;

/** A render pin in RUN that clients share, on a recording stream. */
final class ClientFixture {
  static final long MS = ReferenceTime.PER_MILLISECOND;
  static final long T0 = 1_000_000;

  final FilterFixture f;
  final IPin pin;

  ClientFixture() {
    this(0);
  }

  ClientFixture(FilterFixture f, IPin pin) {
    this.f = f;
    this.pin = pin;
  }

  ClientFixture(long prefetch) {
    f = new FilterFixture();
    f.prefetch = prefetch;
    pin = f.attach().filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
  }

  /** Something to write to. */
  interface Target {
    int write(ByteBuffer records, long startTime100ns);
  }

  void note(IPinClient client, long at, int key) {
    send(client::write, 1, at, 0x90, key, 64);
  }

  void end(IPinClient client, long at, int key) {
    send(client::write, 1, at, 0x80, key, 64);
  }

  void send(Target to, int group, long at, int... message) {
    write(to, group, at, message);
  }

  /** Writes one message that has to be taken. */
  static void write(Target to, int group, long at, int... message) {
    byte[] bytes = new byte[message.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) message[i];
    }
    ByteBuffer buffer = DMusBuffer.allocate(DMusBuffer.recordBytes(bytes.length));
    assertThat(DMusBuffer.put(buffer, group, at, bytes, 0, bytes.length)).isTrue();
    assertThat(to.write(buffer.flip(), 0)).isEqualTo(1);
  }

  /** Moves time to so much after RUN. */
  ClientFixture runTo(long presentationTime100ns) {
    f.runUntil(T0 + presentationTime100ns);
    return this;
  }

  /** What the stream got since it was asked last, as hex. */
  List<String> sent() {
    List<String> sent =
        f.stream().log.stream().map(line -> line.substring(0, line.indexOf('@'))).toList();
    f.stream().log.clear();
    return sent;
  }

  /** Every event is somewhere, of each client and of all. */
  void assertConserved() {
    for (ClientStatistics s : pin.clients()) {
      assertThat(s.written()).as(s.toString()).isEqualTo(s.accounted());
    }
    PinStatistics p = pin.statistics();
    assertThat(p.written()).as(p.toString()).isEqualTo(p.accounted());
  }
}
