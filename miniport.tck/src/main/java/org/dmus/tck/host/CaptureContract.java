package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.mxf.ReferenceTime.PER_MILLISECOND;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.MidiBuffer;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.dmus.tck.Contract;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.CaptureProbe;
import org.dmus.tck.probe.EventBuffer;
import org.dmus.tck.probe.EventBuffer.Captured;
import org.dmus.tck.probe.ProbeFilter;
import org.dmus.tck.probe.ProbeMiniport;
import org.junit.jupiter.api.Test;

/** From captured bytes to records in client buffers (A.6). */
@Contract(Area.CAPTURE)
public class CaptureContract {
  private static final int BUFFER_BYTES = 8_192;

  private final ProbeMiniport miniport = new ProbeMiniport();
  private ISubdevice subdevice;
  private CaptureProbe stream;

  private IPin running(Workbench bench, KsDataFormat format) {
    subdevice = bench.offline(miniport);
    IPin pin = bench.pin(subdevice, ProbeFilter.CAPTURE, format);
    stream = miniport.last(CaptureProbe.class);
    pin.setState(KsState.RUN);
    return pin;
  }

  private IPin running(Workbench bench) {
    return running(bench, KsDataFormat.DIRECTMUSIC);
  }

  private void serve() {
    miniport.port().notify(null);
    subdevice.runUntil(subdevice.filter().masterClock().getTime());
  }

  private List<String> read(IPin pin) {
    serve();
    return EventBuffer.read(pin, BUFFER_BYTES).stream().map(Captured::bytes).toList();
  }

  @Test
  @Behaviour(67)
  void runningStatusIsExpanded(Workbench bench) {
    IPin pin = running(bench);

    stream.raw(0, 0x90, 0x3C, 0x40, 0x3E, 0x40);

    assertThat(read(pin)).containsExactly("903c40", "903e40");
  }

  @Test
  @Behaviour(67)
  void runningStatusHoldsOverPiecesAndServices(Workbench bench) {
    IPin pin = running(bench);

    stream.raw(0, 0x90);
    stream.raw(0, 0x3C);
    serve();
    stream.raw(0, 0x40, 0x3E);
    serve();
    stream.raw(0, 0x40);

    assertThat(read(pin)).containsExactly("903c40", "903e40");
  }

  @Test
  @Behaviour(68)
  void aRealTimeByteInsideAMessageComesFirstAndTheMessageStaysWhole(Workbench bench) {
    IPin pin = running(bench);

    stream.raw(0, 0x90, 0x3C, 0xF8, 0x40);

    assertThat(read(pin)).containsExactly("f8", "903c40");
  }

  @Test
  @Behaviour(69)
  void aRealTimeByteInsideSystemExclusiveIsDeliveredSeparately(Workbench bench) {
    IPin pin = running(bench);

    stream.raw(0, 0xF0, 1, 0xF8, 2, 0xF7);

    assertThat(read(pin)).containsExactlyInAnyOrder("f8", "f00102f7");
  }

  @Test
  @Behaviour(70)
  void systemExclusiveThatIsCutOffByANoteLeavesTheNoteAlone(Workbench bench) {
    IPin pin = running(bench);

    stream.raw(0, 0xF0, 1, 2, 0x90, 0x3C, 0x40, 0xF7);

    assertThat(read(pin)).containsExactly("903c40");
    assertThat(pin.statistics().rejected()).as("dropped bytes are counted").isPositive();
  }

  @Test
  @Behaviour(71)
  void aDataByteWithoutAStatusIsIgnored(Workbench bench) {
    IPin pin = running(bench);

    stream.raw(0, 0x3C, 0x40, 0xC0, 5, 0xF6, 0x11, 0xC1, 6);

    // F6 ends the running status: 11 belongs to nothing.
    assertThat(read(pin)).containsExactly("c005", "f6", "c106");
    assertThat(pin.statistics().rejected()).isEqualTo(3);
  }

  @Test
  @Behaviour(72)
  void anEventThatIsNotIncompletePassesUnchanged(Workbench bench) {
    IPin pin = running(bench);
    subdevice.runUntil(5 * PER_MILLISECOND);

    stream.whole(3 * PER_MILLISECOND, 0x90, 0x3C, 0x40, 0x3E); // no parser would let this pass
    serve();

    assertThat(EventBuffer.read(pin, BUFFER_BYTES))
        .singleElement()
        .isEqualTo(new Captured(3 * PER_MILLISECOND, 1, DMusBuffer.EVENT_STRUCTURED, "903c403e"));
  }

  @Test
  @Behaviour(67)
  void aMessageHasTheTimeOfItsFirstByte(Workbench bench) {
    IPin pin = running(bench);
    subdevice.runUntil(20 * PER_MILLISECOND);

    stream.raw(10 * PER_MILLISECOND, 0x90, 0x3C);
    stream.raw(12 * PER_MILLISECOND, 0x40);
    serve();

    assertThat(EventBuffer.read(pin, BUFFER_BYTES))
        .extracting(Captured::time100ns)
        .containsExactly(10 * PER_MILLISECOND);
  }

  @Test
  @Behaviour(73)
  void systemExclusiveBeyondTheBufferSizeArrivesInOrderAndWhole(Workbench bench) {
    IPin pin = running(bench);
    int size = 10_000;
    StringBuilder expected = new StringBuilder("f0");
    stream.raw(0, 0xF0);
    for (int i = 0; i < size; i += 500) {
      int[] piece = new int[500];
      for (int j = 0; j < piece.length; j++) {
        piece[j] = (i + j) % 128;
        expected.append(String.format("%02x", piece[j]));
      }
      stream.raw(0, piece);
      serve();
    }
    stream.raw(0, 0xF7);
    expected.append("f7");
    serve();

    String all =
        EventBuffer.read(pin, 65_536).stream().map(Captured::bytes).collect(Collectors.joining());
    assertThat(all).isEqualTo(expected.toString());
  }

  @Test
  @Behaviour(74)
  void whatDoesNotFitABufferGoesToTheNextAndNothingIsLostOrDoubled(Workbench bench) {
    IPin pin = running(bench);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      stream.whole(0, 0xC0, i);
      stream.whole(0, 0xF0, i, i, i, i, i, i, 0xF7);
      expected.add(String.format("c0%02x", i));
      expected.add("f0" + String.format("%02x", i).repeat(6) + "f7");
    }
    serve();

    // 60 bytes: a record of 24 and one of 32, or two of 24, or one of 32 - never an even fit.
    assertThat(EventBuffer.read(pin, 60)).extracting(Captured::bytes).isEqualTo(expected);
    assertThat(pin.statistics().delivered()).isEqualTo(100);
  }

  @Test
  @Behaviour(74)
  void aBufferThatIsTooSmallForTheNextRecordStaysEmpty(Workbench bench) {
    IPin pin = running(bench);
    stream.whole(0, 0xC0, 1);
    serve();
    ByteBuffer tooSmall = DMusBuffer.allocate(23);

    assertThat(pin.read(tooSmall)).isZero();
    assertThat(tooSmall.position()).isZero();

    assertThat(read(pin)).containsExactly("c001");
  }

  @Test
  @Behaviour(74)
  void aLegacyClientGetsDeltasInMilliseconds(Workbench bench) {
    IPin pin = running(bench, KsDataFormat.MIDI);
    subdevice.runUntil(50 * PER_MILLISECOND);
    stream.whole(10 * PER_MILLISECOND, 0xC0, 1);
    stream.whole(17 * PER_MILLISECOND, 0x90, 60, 64);
    serve();
    ByteBuffer records = DMusBuffer.allocate(64);

    assertThat(pin.read(records)).isEqualTo(2);

    records.flip();
    assertThat(records.remaining()).isEqualTo(12 + 12);
    assertThat(records.getInt(MidiBuffer.DELTA_OFFSET)).isEqualTo(10);
    assertThat(records.getInt(MidiBuffer.BYTE_COUNT_OFFSET)).isEqualTo(2);
    assertThat(records.getInt(12 + MidiBuffer.DELTA_OFFSET)).isEqualTo(7);
    assertThat(records.getInt(12 + MidiBuffer.BYTE_COUNT_OFFSET)).isEqualTo(3);
  }

  @Test
  @Behaviour({67, 68, 74})
  void aStreamOfNotesAndClocksCutAnywhereArrivesTheSame(Workbench bench) {
    long seed = 67_68_74;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    IPin pin = running(bench);
    List<String> got = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int round = 0; round < 200; round++) {
      int key = random.nextInt(128);
      int[] message = {0x90, key, 64};
      expected.add(String.format("90%02x40", key));
      int cut = 1 + random.nextInt(2);
      for (int i = 0; i < 3; i++) {
        stream.raw(0, message[i]);
        if (i + 1 == cut) {
          serve();
        }
      }
      if (random.nextInt(4) == 0) {
        got.addAll(read(pin));
      }
    }
    got.addAll(read(pin));

    assertThat(got).as("seed %d", seed).isEqualTo(expected);
  }

  @Test
  void aPackageArrivesAsItsEventsInOrder(Workbench bench) {
    IPin pin = running(bench);
    int free = pin.statistics().pool().free();

    stream.whole(0, 0xC0, 1);
    stream.packet(0, new int[] {0xC0, 2}, new int[] {0xC0, 3});
    stream.whole(0, 0xC0, 4);

    assertThat(read(pin)).containsExactly("c001", "c002", "c003", "c004");
    assertThat(pin.statistics().pool().free()).isEqualTo(free);
  }
}
