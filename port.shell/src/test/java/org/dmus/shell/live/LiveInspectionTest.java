package org.dmus.shell.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dmus.client.PortSettings;
import org.dmus.ks.FilterDescriptor;
import org.dmus.shell.ClientLosses;
import org.dmus.shell.ClientRow;
import org.dmus.shell.EventRow;
import org.dmus.shell.FakePorts;
import org.dmus.shell.FakeSubdevice;
import org.dmus.shell.JitterRow;
import org.dmus.shell.LineRow;
import org.dmus.shell.MisuseRow;
import org.dmus.shell.OwnerRow;
import org.dmus.shell.PoolInfo;
import org.dmus.shell.PoolRow;
import org.dmus.shell.QueueRow;
import org.dmus.shell.VoicesRow;
import org.junit.jupiter.api.Test;

class LiveInspectionTest {
  private static final QueueRow QUEUE = new QueueRow("synth", 0, 5, "run", 500, 1, 12, 64, 2, 4);
  private static final PoolRow POOL = new PoolRow("synth", 0, 5, 64, 61, 3, 9, 16, 15, 2, 7, 1);
  private static final ClientRow CLIENT =
      new ClientRow("synth", 5, 1, "thru", 14, 6, 1, 1, 9, 5, 9);

  private final FakeSubdevice synth =
      new FakeSubdevice("synth", FilterDescriptor.render("in"), List.of(FakePin.create()));
  private final LiveInspection inspection =
      new LiveInspection(new FakePorts().with(synth, FakeSubdevice.waiting("uart")), new Looks());

  @Test
  void queuesTellDepthHighWaterAndWhatCameTooLate() {
    assertThat(inspection.queues()).containsExactly(QUEUE);
  }

  @Test
  void aPortTellsItsNextEventsWithTheTimeTheyHaveLeft() {
    assertThat(inspection.queue("syn").pins()).containsExactly(QUEUE);
    assertThat(inspection.queue("syn").next())
        .containsExactly(new EventRow(5, 500.1, 0.1, 1, "thru", "note on C4 v100 ch 1"));
    assertThat(inspection.queue("synth", 5)).isEqualTo(inspection.queue("synth"));
  }

  @Test
  void aPinThatIsNotOpenIsToldWithThoseThatAre() {
    assertThatThrownBy(() -> inspection.queue("synth", 9))
        .hasMessage("synth: no open music pin 9; there are: 5");
    assertThatThrownBy(() -> inspection.queue("uart", 1))
        .hasMessage("uart: no open music pin 1; there are: none");
  }

  @Test
  void linesTellWhatTheyCarriedAndHowWell() {
    String faults = "2 orphan data, 1 sysex cut";
    assertThat(inspection.lines())
        .containsExactly(new LineRow("synth", 5, "open", 31, 35, 32, 33, 36, "-", 37, 3.8, faults));
    assertThat(inspection.lines("syn")).isEqualTo(inspection.lines());
  }

  @Test
  void voicesTellWhatSoundsAndWhatCouldNot() {
    assertThat(inspection.voices())
        .containsExactly(new VoicesRow("synth", 5, 41, 51, 52, 108, 54, 58, 57, 56));
    assertThat(inspection.voices("syn")).isEqualTo(inspection.voices());
  }

  @Test
  void poolsTellWhatIsFreeUsedAndLeaked() {
    assertThat(inspection.pools()).containsExactly(POOL);
  }

  @Test
  void aPortThatTracesNamesTheOwnersOfEventsTheGreediestFirst() {
    PoolInfo info = inspection.pool("synth");
    assertThat(info.pins()).containsExactly(POOL);
    assertThat(info.owners())
        .containsExactly(
            new OwnerRow(5, 2, 41, "a.Owner.take:30 on main"),
            new OwnerRow(5, 1, 90, "a.Keeper.take:12 on engine"));
    assertThat(info.misuses())
        .containsExactly(new MisuseRow(5, "put twice", "a.Owner.put:31 on main", "it was free"));
  }

  @Test
  void aPortThatDoesNotTraceSaysHowToTurnItOn() {
    assertThat(inspection.pool("synth").trace())
        .isEqualTo("off; the setting port.pool.trace=true of the port turns it on");
    FakeSubdevice traced = synth.with(PortSettings.POOL_TRACE, true);
    assertThat(new LiveInspection(new FakePorts().with(traced), new Looks()).pool("synth").trace())
        .isEqualTo("on");
  }

  @Test
  void clientsTellWhatWentThroughAndWhatDidNotByCause() {
    assertThat(inspection.clients()).containsExactly(CLIENT);
    assertThat(inspection.clients("synth").clients()).containsExactly(CLIENT);
    assertThat(inspection.clients("synth").losses())
        .containsExactly(new ClientLosses(5, 1, "thru", 2, 3, 4, 6, 7, 8));
  }

  @Test
  void jitterIsTheDistributionOfLeadLatenessAndTransitInMilliseconds() {
    assertThat(inspection.jitter())
        .containsExactly(
            new JitterRow("synth", 5, "lead", 3, 1, 2.00005, 2, 3, 3.1, 3.2, 3.3),
            new JitterRow("synth", 5, "lateness", 3, 0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06),
            new JitterRow("synth", 5, "transit", 3, 1, 2, 2, 3, 3, 3, 3));
    assertThat(inspection.jitter("synth")).isEqualTo(inspection.jitter());
  }

  @Test
  void aPinOutOfTheFilterHasAQueueAndAPoolButNoClients() {
    FakeSubdevice capture = synth.describedAs(FakeSubdevice.CAPTURE);
    LiveInspection captures = new LiveInspection(new FakePorts().with(capture), new Looks());
    assertThat(captures.queues()).containsExactly(QUEUE);
    assertThat(captures.pools()).containsExactly(POOL);
    assertThat(captures.clients()).isEmpty();
    assertThat(captures.jitter()).isEmpty();
  }
}
