package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.MidiBuffer;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.ReferenceTime;
import org.junit.jupiter.api.Test;

/** Byte streams of several legacy clients on one pin, each with a state of its own. */
class LegacyClientTest {
  private static final long MS = ReferenceTime.PER_MILLISECOND;

  private final FilterFixture f = new FilterFixture().attach();
  private final IPin pin = f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.MIDI);
  private final ByteBuffer buffer = DMusBuffer.allocate(1 << 16);

  LegacyClientTest() {
    pin.setState(KsState.RUN);
  }

  private void write(ClientFixture.Target to, byte[] bytes) {
    buffer.clear();
    assertThat(MidiBuffer.put(buffer, 0, bytes, 0, bytes.length)).isTrue();
    assertThat(to.write(buffer.flip(), pin.presentationTime())).isEqualTo(1);
  }

  private void write(ClientFixture.Target to, String hex) {
    write(to, HexFormat.of().parseHex(hex));
  }

  private List<String> sent() {
    f.runUntil(f.clock.getTime() + MS);
    List<String> sent =
        f.stream().log.stream().map(line -> line.substring(0, line.indexOf('@'))).toList();
    f.stream().log.clear();
    return sent;
  }

  @Test
  void eachClientHasARunningStatusOfItsOwn() {
    IPinClient a = pin.openClient("a");
    IPinClient b = pin.openClient("b");
    write(a::write, "903C40");
    write(b::write, "B10740");
    write(a::write, "3D40");
    write(b::write, "0741");
    assertThat(sent()).containsExactly("903C40", "B10740", "903D40", "B10741");
  }

  @Test
  void oneRecordBecomesOneEventForEachMessage() {
    write(pin::write, "903C403C00C005F8B00740");
    assertThat(sent()).containsExactly("903C40", "903C00", "C005", "F8", "B00740");
    assertThat(pin.statistics().written()).isEqualTo(5);
  }

  @Test
  void systemExclusiveOverManyRecordsArrivesWholeAndNothingComesBetween() {
    IPinClient a = pin.openClient("a");
    IPinClient b = pin.openClient("b");
    byte[] part = new byte[3_000];
    part[0] = (byte) 0xF0;
    write(a::write, part);
    write(b::write, "903C40");
    part[0] = 0;
    write(a::write, part);
    write(a::write, part);
    assertThat(sent()).containsExactly("903C40");
    write(b::write, "903D40");
    write(a::write, "F7");
    List<String> sent = sent();
    assertThat(sent).hasSize(4);
    assertThat(sent.get(0)).as("its time is that of its beginning").hasSize(2 * 4_096);
    assertThat(sent.get(2)).hasSize(2 * (9_001 - 8_192)).endsWith("F7");
    assertThat(sent.get(3)).isEqualTo("903D40");
    assertThat(a.statistics().delivered()).isEqualTo(1);
  }

  @Test
  void realTimeBytesPassUnfinishedSystemExclusive() {
    byte[] part = new byte[5_000];
    part[0] = (byte) 0xF0;
    part[4_500] = (byte) 0xF8;
    write(pin::write, part);
    assertThat(sent()).containsExactly("F8");
    write(pin::write, "F7");
    assertThat(sent()).hasSize(2);
    assertThat(pin.statistics().pool().used()).isZero();
  }

  @Test
  void aClientThatGoesInTheMiddleOfAMessageLeavesNothing() {
    IPinClient a = pin.openClient("a");
    byte[] part = new byte[9_000];
    part[0] = (byte) 0xF0;
    write(a::write, part);
    assertThat(pin.statistics().pool().used()).isPositive();
    a.close();
    assertThat(pin.statistics().pool().used()).isZero();
    assertThat(sent()).isEmpty();
  }

  @Test
  void bytesThatBelongToNoMessageAreCounted() {
    write(pin::write, "3C40F790");
    IPinClient a = pin.openClient("a");
    write(a::write, "01");
    a.close();
    assertThat(sent()).isEmpty();
    assertThat(pin.statistics().rejected()).isEqualTo(4);
  }

  @Test
  void aRecordIsReadWholeOrWaits() {
    ByteBuffer records = DMusBuffer.allocate(1 << 16);
    byte[] clocks = new byte[3_000];
    java.util.Arrays.fill(clocks, (byte) 0xF8);
    for (int i = 0; i < 3; i++) {
      MidiBuffer.put(records, 1_000, clocks, 0, clocks.length);
    }
    assertThat(pin.write(records.flip(), 0)).isEqualTo(1);
    assertThat(pin.statistics().pool().used()).isEqualTo(3_000);
    assertThat(pin.clients().get(0).shortWrites()).isEqualTo(1);
    f.runUntil(f.clock.getTime() + 1_000 * MS);
    assertThat(pin.write(records, 0)).isEqualTo(1);
    assertThat(pin.queue(1).get(0).presTime100ns()).as("deltas go on").isEqualTo(2_000 * MS);
  }
}
