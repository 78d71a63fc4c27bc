package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.PinStatistics;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsState;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** A miniport on the real port: what a client and an operator see of it. */
@MiniportContract(area = Area.DELIVERY)
public class HostedContract {
  private static final int EVENTS = 200;
  private static final long MILLISECOND = 10_000;

  /** Writes controllers, a millisecond apart, and lets them be played. */
  private static void play(HostedMiniport hosted, IPin pin) {
    ByteBuffer records = DMusBuffer.allocate(EVENTS * DMusBuffer.recordBytes(3));
    for (int i = 0; i < EVENTS; i++) {
      DMusBuffer.put(records, 1, i * MILLISECOND, Messages.control(i), 0, 3);
    }
    assertThat(pin.write(records.flip(), 0)).as("records that the pin took").isEqualTo(EVENTS);
    hosted.runUntil(() -> ended(pin.statistics()) == EVENTS);
  }

  private static long ended(PinStatistics sums) {
    return sums.delivered() + sums.undeliverable();
  }

  @Test
  @Behaviour(31)
  void everyEventOfAPinIsAccountedFor(MiniportBench bench) {
    HostedMiniport hosted = bench.closing(HostedMiniport.orAbort(bench.subject()));
    IPin pin = hosted.openPin(KsDataFlow.IN);
    pin.setState(KsState.RUN);
    play(hosted, pin);
    pin.setState(KsState.STOP);
    PinStatistics sums = pin.statistics();
    assertThat(sums.written()).as("events that the pin took").isEqualTo(EVENTS);
    assertThat(sums.delivered()).as("events that the stream took").isEqualTo(EVENTS);
    assertThat(sums.undeliverable()).as("events that the stream refused").isZero();
  }

  @Test
  @Behaviour({31, 33})
  void thePortsTraceFindsNeitherMisuseNorLeak(MiniportBench bench) {
    HostedMiniport hosted = bench.closing(HostedMiniport.orAbort(bench.subject()));
    IPin pin = hosted.openPin(KsDataFlow.IN);
    pin.setState(KsState.RUN);
    play(hosted, pin);
    pin.setState(KsState.STOP);
    assertThat(pin.poolTrace().misuses()).as("misuse of the allocator").isEmpty();
    assertThat(pin.poolTrace().outstanding()).as("events that did not come back").isEmpty();
  }

  @Test
  void aHundredPinsLeaveNothingOpen(MiniportBench bench) {
    HostedMiniport hosted = bench.closing(HostedMiniport.orAbort(bench.subject()));
    openAndClose(hosted);
    Leftovers before = Leftovers.now();
    for (int i = 0; i < 100; i++) {
      openAndClose(hosted);
    }
    assertThat(Leftovers.now().since(before))
        .as("what a hundred streams that were closed left open")
        .isEmpty();
  }

  private static void openAndClose(HostedMiniport hosted) {
    try (IPin pin = hosted.openPin(KsDataFlow.IN)) {
      pin.setState(KsState.RUN);
    }
  }

  @Test
  @Behaviour({41, 67})
  void whatIsCapturedReachesTheClientAsMessages(MiniportBench bench) {
    HostedMiniport hosted = bench.closing(HostedMiniport.orAbort(bench.subject()));
    IPin pin = hosted.openPin(KsDataFlow.OUT);
    pin.setState(KsState.RUN);
    hosted.device().feed(new byte[] {(byte) 0x90, 60, 64, 62, 64});
    ByteBuffer records = DMusBuffer.allocate(1_024);
    int size = 2 * DMusBuffer.recordBytes(3);
    hosted.runUntil(() -> pin.read(records) >= 0 && records.position() == size);
    assertThat(records.position()).as("bytes of records that the client got").isEqualTo(size);
    assertThat(message(records, 0)).as("the first message").containsExactly(0x90, 60, 64);
    assertThat(message(records, 1)).as("the second message").containsExactly(0x90, 62, 64);
  }

  private static int[] message(ByteBuffer records, int index) {
    int at = index * DMusBuffer.recordBytes(3) + DMusBuffer.HEADER_BYTES;
    return new int[] {records.get(at) & 0xFF, records.get(at + 1), records.get(at + 2)};
  }

  @Test
  void theDescriptionReachesTheClient(MiniportBench bench) {
    HostedMiniport hosted = bench.closing(new HostedMiniport(bench.subject()));
    assertThat(hosted.subdevice().problem()).as("what the port says is wrong").isEmpty();
    assertThat(hosted.subdevice().filter().description().pins())
        .as("the pins that the client sees, beside those that the miniport describes")
        .hasSameSizeAs(bench.description().pins());
  }
}
