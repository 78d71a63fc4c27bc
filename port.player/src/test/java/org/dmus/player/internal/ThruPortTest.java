package org.dmus.player.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.dmus.graph.ConnectionStatistics;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.player.FakePin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who plays what a take records, and whose device may be pulled meanwhile. */
class ThruPortTest {
  private static final long RETRY_NS = 250_000_000;

  private final FakeGraph graph = new FakeGraph();
  private final FakeFilter filter = new FakeFilter(false);
  private final FakePin source = new FakePin();
  private long nowNs;
  private final ThruPort thru =
      ThruPort.open(
          graph,
          new WaveOutputs(),
          filter,
          new MessageChoice(false, false),
          new Retry(() -> nowNs, () -> 0));

  @AfterEach
  void closeIt() throws IOException {
    thru.close();
  }

  private void pull() {
    filter.music.line = new LineStatus(LineStatus.State.FAILED, 9, 0, 1, 0, "keys: unplugged");
    filter.refuses = true;
  }

  private void plugIn() {
    filter.music.line = null;
    filter.refuses = false;
    nowNs += RETRY_NS;
  }

  @Test
  void aDeviceThatIsPulledAndPluggedInPlaysAgain() {
    thru.source().accept(source);
    thru.run();
    pull();
    thru.step(10);
    assertThat(thru.problem()).contains("keys: unplugged");
    assertThat(graph.wires).isEmpty();
    assertThat(filter.music.closed).as("a path is not opened twice").isTrue();
    nowNs += RETRY_NS;
    thru.step(11);
    assertThat(thru.problem()).contains("keys: unplugged");
    plugIn();
    thru.step(12);
    assertThat(thru.problem()).isEmpty();
    assertThat(graph.wires).singleElement().extracting(wire -> wire.from).isSameAs(source);
    assertThat(filter.music.state()).isEqualTo(KsState.RUN);
    assertThat(filter.music.taken).contains("0 1 B04000", "0 1 BF7B00");
  }

  @Test
  void whatWasRecordedMeanwhileIsCountedAsNotPlayed() {
    graph.statistics = new ConnectionStatistics(10, 7, 2, 1, 0, 0);
    thru.source().accept(source);
    thru.run();
    pull();
    thru.step(10);
    assertThat(thru.lostEvents(15)).isEqualTo(3 + 5);
    plugIn();
    thru.step(20);
    assertThat(thru.lostEvents(25)).isEqualTo(3 + 10 + 3);
  }

  @Test
  void thatTheTakeEndsIsNoProblem() throws IOException {
    filter.music.attached = false;
    assertThat(thru.problem()).contains("its miniport is away");
    thru.close();
    filter.music.closed = false; // a pin is detached before it is closed
    assertThat(thru.problem()).isEmpty();
  }

  @Test
  void aSourceThatCameMeanwhileIsConnectedAndOneThatIsGoneIsNot() {
    var first = thru.source();
    first.accept(source);
    thru.source().accept(new FakePin());
    thru.run();
    pull();
    thru.step(0);
    FakePin next = new FakePin();
    first.accept(next);
    assertThat(graph.wires).isEmpty();
    plugIn();
    thru.step(0);
    assertThat(graph.wires).hasSize(2).extracting(wire -> wire.from).contains(next);
    pull();
    thru.step(0);
    next.close();
    plugIn();
    thru.step(0);
    assertThat(graph.wires).hasSize(1).extracting(wire -> wire.from).doesNotContain(next);
  }
}
