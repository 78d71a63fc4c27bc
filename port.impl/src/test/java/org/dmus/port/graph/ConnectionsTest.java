package org.dmus.port.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dmus.client.ISubdevice;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.graph.ConnectionStatistics;
import org.dmus.graph.FilterStage;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.filter.TappedPin;
import org.junit.jupiter.api.Test;

/** Connections between real pins, each port on an engine of its own. */
class ConnectionsTest {
  private final ManualClock clock = new ManualClock();
  private final List<ISubdevice> published = new ArrayList<>();
  private final TestPort keyboard = publish("keyboard");
  private final TestPort synth = publish("synth");
  private final TestPort uart = publish("uart");
  private final DeployedFilters deployed = new DeployedFilters();
  private final SharedPins pins = new SharedPins();
  private final List<String> log = new ArrayList<>();
  private final Connections connections =
      new Connections(deployed, (what, cause) -> log.add(what + ": " + cause));

  private TestPort publish(String name) {
    clock.advanceTo(1_000);
    TestPort port = new TestPort(name, clock);
    published.add(port);
    return port;
  }

  private Connection named(String name, String from, String to, String... filters) {
    ConnectionConfiguration words = ConnectionConfiguration.parse(name, from, to, List.of(filters));
    NamedRoute route =
        new NamedRoute(words, new Ports(() -> List.copyOf(published)), pins, deployed);
    return new Connection(words, route, connections);
  }

  private Connection connect(String name, String from, String to, String... filters) {
    return connections.add(named(name, from, to, filters));
  }

  @Test
  void whatAPortCapturesAnotherPlays() {
    Connection thru = connect("thru", "keyboard", "synth:in");
    keyboard.capture("903C40 803C40");
    assertThat(synth.played()).containsExactly("903C40", "803C40");
    assertThat(thru.statistics()).isEqualTo(new ConnectionStatistics(2, 2, 0, 0, 0, 0));
    assertThat(thru.problem()).isEmpty();
  }

  @Test
  void manySourcesMergeInOneTargetEachInItsOrder() {
    TestPort pads = publish("pads");
    connect("keys", "keyboard", "synth");
    connect("pads", "pads", "synth");
    keyboard.capture("903C40");
    pads.capture("993C40");
    keyboard.capture("803C40");
    assertThat(synth.played()).containsExactly("903C40", "993C40", "803C40");
    assertThat(synth.filter.openPins()).hasSize(1);
  }

  @Test
  void oneSourceCanHaveManyTargets() {
    connect("one", "keyboard", "synth");
    connect("two", "keyboard", "uart");
    keyboard.capture("903C40");
    assertThat(synth.played()).containsExactly("903C40");
    assertThat(uart.played()).containsExactly("903C40");
    assertThat(keyboard.filter.openPins()).hasSize(1);
  }

  @Test
  void whatGoesToOnePortGoesToTheOtherWhoeverWritesIt() {
    connect("copy", "synth:in", "uart");
    TappedPin player = synth.open(TestPort.RENDER);
    player.setState(KsState.RUN);
    TestPort.write(player, "903c40", 0);
    assertThat(synth.played()).containsExactly("903C40");
    assertThat(uart.played()).containsExactly("903C40");
  }

  @Test
  void whenAPlayerGoesItsNotesEndOnTheOtherPortToo() {
    connect("copy", "synth:in", "uart");
    TappedPin player = synth.open(TestPort.RENDER);
    player.setState(KsState.RUN);
    TestPort.write(player, "903c40", 0);
    assertThat(synth.played()).containsExactly("903C40");
    assertThat(uart.played()).containsExactly("903C40");
    player.close();
    assertThat(uart.played()).hasSizeGreaterThan(1).last().asString().startsWith("803C");
  }

  @Test
  void notesThatAVanishedKeyboardHoldsEndAndTheConnectionSaysSoUntilItIsBack() {
    Connection thru = connect("thru", "keyboard", "synth");
    keyboard.capture("903C40");
    assertThat(synth.played()).containsExactly("903C40");
    keyboard.detach();
    assertThat(synth.played()).hasSize(2).last().asString().startsWith("803C");
    assertThat(thru.problem())
        .hasValue("keyboard: its miniport is away; deploy or start its bundle");
    keyboard.attach();
    keyboard.capture("903E40");
    assertThat(synth.played()).hasSize(3).last().isEqualTo("903E40");
    assertThat(thru.problem()).isEmpty();
  }

  @Test
  void whileTheTargetIsAwayTheConnectionIsQuietAndThenGoesOn() {
    Connection thru = connect("thru", "keyboard", "synth");
    synth.detach();
    keyboard.capture("903C40");
    assertThat(thru.problem()).hasValue("synth: its miniport is away; deploy or start its bundle");
    synth.attach();
    keyboard.capture("903E40");
    assertThat(synth.played()).containsExactly("903E40");
    assertThat(thru.statistics().lost()).isEqualTo(1);
  }

  @Test
  void aConnectionWaitsForAPortAndLinksWhenItComes() {
    Connection thru = connect("thru", "keyboard", "organ");
    assertThat(thru.problem())
        .hasValue("port organ is not there; there are: keyboard, synth, uart");
    TestPort organ = publish("organ");
    connections.refresh();
    keyboard.capture("903C40");
    assertThat(organ.played()).containsExactly("903C40");
    assertThat(thru.problem()).isEmpty();
  }

  @Test
  void whenAPortIsClosedItsConnectionsWaitForAnotherOfThatName() {
    Connection thru = connect("thru", "keyboard", "synth");
    published.remove(synth);
    synth.close();
    connections.refresh();
    assertThat(thru.problem()).hasValue("port synth is not there; there are: keyboard, uart");
    TestPort another = publish("synth");
    connections.refresh();
    keyboard.capture("903C40");
    assertThat(another.played()).containsExactly("903C40");
  }

  @Test
  void loopsAreRefused() {
    assertRefused(named("self", "synth:in", "synth"), "back to it");
    connect("there", "synth:in", "uart:in");
    assertRefused(named("back", "uart:in", "synth:in"), "a loop; undo one of its connections");
    TestPort third = publish("third");
    connect("on", "uart:in", "third");
    assertRefused(named("around", "third:in", "synth"), "what goes to third would come back to it");
    assertThat(third.filter.openPins()).hasSize(1);
    assertThat(connections.all()).hasSize(2);
  }

  @Test
  void aLoopIsRefusedBeforeTheDeviceOfAnEndIsThere() {
    synth.refuses = new NtStatusException(NtStatus.IO_DEVICE_ERROR, "no device");
    assertRefused(named("self", "synth:in", "synth"), "back to it");
    assertThat(connections.all()).isEmpty();
  }

  private void assertRefused(Connection connection, String why) {
    assertThatThrownBy(() -> connections.add(connection))
        .hasMessageContaining(why)
        .isInstanceOfSatisfying(
            NtStatusException.class,
            e -> assertThat(e.status()).isEqualTo(NtStatus.INVALID_PARAMETER));
  }

  @Test
  void aPortMayHearItselfThroughItsDevice() {
    connect("thru", "synth:out", "synth:in");
    synth.capture("903C40");
    assertThat(synth.played()).containsExactly("903C40");
  }

  @Test
  void whatCannotBeASentenceSays() {
    assertRefused(named("a", "keyboard", "synth:out"), "a capture pin is no target");
    assertRefused(named("a", "keyboard:keys", "synth"), "no such pin; there are: in, out");
    connect("taken", "keyboard", "synth");
    assertThatThrownBy(() -> connect("taken", "keyboard", "uart"))
        .hasMessage("a connection named taken exists already; choose another name");
  }

  @Test
  void aProgramThatWantsToCaptureMayAndTheConnectionListensIn() {
    Connection thru = connect("thru", "keyboard", "synth");
    TappedPin recorder = keyboard.open(TestPort.CAPTURE);
    recorder.setState(KsState.RUN);
    keyboard.capture("903C40");
    assertThat(synth.played()).containsExactly("903C40");
    assertThat(recorder.statistics().queued()).isEqualTo(1);
    assertThat(thru.problem()).isEmpty();
    recorder.close();
    keyboard.capture("903E40");
    assertThat(synth.played()).endsWith("903E40");
    assertThat(thru.statistics().delivered()).isEqualTo(2);
  }

  @Test
  void aConnectionToAPinThatThereIsOnceSharesTheProgramsAndHasItsOwnWhileThereIsNone() {
    TestPort single = new TestPort("single", clock, 1);
    published.add(single);
    Connection thru = connect("thru", "keyboard", "single");
    keyboard.capture("903C40");
    assertThat(single.played()).containsExactly("903C40");
    TappedPin song = single.open(TestPort.RENDER);
    song.setState(KsState.RUN);
    keyboard.capture("903E40");
    assertThat(single.played()).containsExactly("903E40");
    assertThat(song.clients()).hasSize(2);
    assertThat(thru.problem()).isEmpty();
    song.close();
    keyboard.capture("904040");
    assertThat(single.played()).containsExactly("904040");
    assertThat(thru.problem()).isEmpty();
    assertThat(single.hung()).isEqualTo(1);
  }

  @Test
  void aFilterThatRefusesItsSettingsIsAnErrorEvenBeforeThePortsAreThere() {
    TappedPin from = keyboard.open(TestPort.CAPTURE);
    TappedPin to = synth.open(TestPort.RENDER);
    FilterStage bad = new FilterStage(new TestFilter(), Map.of("bad", "3"));
    GivenRoute route = GivenRoute.of(from, List.of(bad), to);
    keyboard.detach();
    assertRefused(
        new Connection(route.configuration("own"), route, connections),
        "filter TestFilter: bad=3 is no setting");
  }

  @Test
  void aProgramThatCapturesKeepsItsEventsAndTheConnectionGetsThemToo() {
    TappedPin recorder = keyboard.open(TestPort.CAPTURE);
    recorder.setState(KsState.RUN);
    Connection thru = connect("thru", "keyboard", "synth");
    keyboard.capture("903C40");
    assertThat(synth.played()).containsExactly("903C40");
    assertThat(recorder.statistics().queued()).isEqualTo(1);
    recorder.close();
    keyboard.capture("903E40");
    assertThat(synth.played()).endsWith("903E40");
    assertThat(thru.problem()).isEmpty();
  }

  @Test
  void pinsThatNobodyUsesAnyMoreAreClosed() {
    Connection one = connect("one", "keyboard", "synth");
    Connection two = connect("two", "keyboard", "uart");
    one.close();
    assertThat(synth.filter.openPins()).isEmpty();
    assertThat(keyboard.filter.openPins()).hasSize(1);
    two.close();
    two.close();
    assertThat(keyboard.filter.openPins()).isEmpty();
    assertThat(connections.all()).isEmpty();
    assertThat(two.problem()).hasValue("it was undone");
  }

  @Test
  void undoingAConnectionEndsItsNotesAndNoOthers() {
    TestPort pads = publish("pads");
    Connection keys = connect("keys", "keyboard", "synth");
    connect("pads", "pads", "synth");
    keyboard.capture("903C40");
    pads.capture("994040");
    synth.played();
    keys.close();
    assertThat(synth.played()).hasSize(3).last().asString().startsWith("803C");
  }

  @Test
  void pinsAndFiltersOfAProgramAreConnected() {
    TappedPin from = keyboard.open(TestPort.CAPTURE);
    TappedPin to = synth.open(TestPort.RENDER);
    from.setState(KsState.RUN);
    to.setState(KsState.RUN);
    TestFilter filter = new TestFilter();
    GivenRoute route = GivenRoute.of(from, List.of(FilterStage.of(filter)), to);
    Connection own =
        connections.add(new Connection(route.configuration("own"), route, connections));
    keyboard.capture("903C40");
    assertThat(synth.played()).containsExactly("903D40");
    assertThat(own.configuration().from()).hasToString("keyboard:1");
    to.close();
    connections.refresh();
    assertThat(own.problem()).hasValue("a pin of it was closed");
    assertThat(filter.calls).endsWith("close");
  }
}
