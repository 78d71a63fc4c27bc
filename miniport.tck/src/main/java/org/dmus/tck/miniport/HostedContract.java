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
    assertThat(pin.write(records.flip(), 0)).isEqualTo(EVENTS);
    hosted.runUntil(() -> pin.statistics().delivered() == EVENTS);
  }

  @Test
  @Behaviour(31)
  void everyEventOfAPinIsAccountedFor(MiniportBench bench) {
    HostedMiniport hosted = bench.closing(new HostedMiniport(bench.subject()));
    IPin pin = hosted.openPin(KsDataFlow.IN);
    pin.setState(KsState.RUN);
    play(hosted, pin);
    pin.setState(KsState.STOP);
    PinStatistics sums = pin.statistics();
    assertThat(sums.written()).isEqualTo(EVENTS);
    assertThat(sums.delivered()).isEqualTo(EVENTS);
    assertThat(sums.undeliverable()).isZero();
  }

  @Test
  @Behaviour({31, 33})
  void thePortsTraceFindsNeitherMisuseNorLeak(MiniportBench bench) {
    HostedMiniport hosted = bench.closing(new HostedMiniport(bench.subject()));
    IPin pin = hosted.openPin(KsDataFlow.IN);
    pin.setState(KsState.RUN);
    play(hosted, pin);
    pin.setState(KsState.STOP);
    assertThat(pin.poolTrace().misuses()).isEmpty();
    assertThat(pin.poolTrace().outstanding()).isEmpty();
  }

  @Test
  void aHundredPinsLeaveNothingOpen(MiniportBench bench) {
    HostedMiniport hosted = bench.closing(new HostedMiniport(bench.subject()));
    openAndClose(hosted);
    Leftovers before = Leftovers.now();
    for (int i = 0; i < 100; i++) {
      openAndClose(hosted);
    }
    assertThat(Leftovers.now().since(before)).isEmpty();
  }

  private static void openAndClose(HostedMiniport hosted) {
    try (IPin pin = hosted.openPin(KsDataFlow.IN)) {
      pin.setState(KsState.RUN);
    }
  }

  @Test
  @Behaviour({41, 67})
  void whatIsCapturedReachesTheClientAsMessages(MiniportBench bench) {
    HostedMiniport hosted = bench.closing(new HostedMiniport(bench.subject()));
    IPin pin = hosted.openPin(KsDataFlow.OUT);
    pin.setState(KsState.RUN);
    hosted.device().feed(new byte[] {(byte) 0x90, 60, 64, 62, 64});
    ByteBuffer records = DMusBuffer.allocate(1_024);
    int size = 2 * DMusBuffer.recordBytes(3);
    hosted.runUntil(() -> pin.read(records) >= 0 && records.position() == size);
    assertThat(message(records, 0)).containsExactly(0x90, 60, 64);
    assertThat(message(records, 1)).containsExactly(0x90, 62, 64);
  }

  private static int[] message(ByteBuffer records, int index) {
    int at = index * DMusBuffer.recordBytes(3) + DMusBuffer.HEADER_BYTES;
    return new int[] {records.get(at) & 0xFF, records.get(at + 1), records.get(at + 2)};
  }

  @Test
  void theDescriptionReachesTheClient(MiniportBench bench) {
    HostedMiniport hosted = bench.closing(new HostedMiniport(bench.subject()));
    assertThat(hosted.subdevice().filter().description().pins())
        .hasSameSizeAs(bench.description().pins());
    assertThat(hosted.subdevice().problem()).isEmpty();
  }
}
