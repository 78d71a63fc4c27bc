package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.dmus.shell.FakePorts;
import org.dmus.shell.FakeSubdevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GraphCommandsTest {
  private final FakePorts ports =
      new FakePorts().with(FakeSubdevice.waiting("uart")).with(FakeSubdevice.waiting("keyboard"));
  private final FakeGraph graph = new FakeGraph();
  private final FakeStore store = new FakeStore();
  private CommandSession session;

  @BeforeEach
  void openSession() {
    session = session(new GraphCommands(graph, ports, store));
  }

  private CommandSession session(GraphCommands commands) {
    return GogoSession.of(ports, commands);
  }

  @AfterEach
  void closeSession() {
    session.close();
  }

  @Test
  void aConnectionIsMadeAndKept() throws Exception {
    session.execute("dmus:connect thru keyb UART:in transpose:semitones=12 only:pass=notes");
    assertThat(graph.words())
        .containsExactly("thru keyboard uart:in [transpose:semitones=12, only:pass=notes]");
    assertThat(store.kept).containsExactly("thru");
  }

  @Test
  void aPortThatIsNotThereMayComeLater() throws Exception {
    Object row = session.execute("dmus:connect thru organ uart");
    assertThat(graph.words()).containsExactly("thru organ uart []");
    assertThat(session.format(row, Converter.PART)).hasToString("thru");
  }

  @Test
  void connectionsAreShownAsATableWithTheirProblemsBelow() throws Exception {
    session.execute("dmus:connect thru keyboard uart");
    graph.problem = "uart: its miniport is away";
    Object rows = session.execute("dmus:graph");
    assertThat(session.format(rows, Converter.INSPECT).toString().lines())
        .hasSize(3)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith("NAME  FROM").contains("EVENTS", "DROPPED");
              assertThat(lines.get(1)).matches("thru +keyboard +uart +7 +5 +2 +0");
              assertThat(lines.get(2)).isEqualTo("thru: uart: its miniport is away");
            });
  }

  @Test
  void aConnectionIsUndoneAndForgotten() throws Exception {
    session.execute("dmus:connect thru keyboard uart");
    session.execute("dmus:disconnect thru");
    assertThat(graph.words()).isEmpty();
    assertThat(store.kept).isEmpty();
  }

  @Test
  void anUnknownConnectionIsAnErrorThatNamesTheOthers() throws Exception {
    session.execute("dmus:connect thru keyboard uart");
    assertThatThrownBy(() -> session.execute("dmus:disconnect through"))
        .hasMessageContaining("through: no such connection; there are: thru");
    assertThat(session.execute("dmus:disconnect")).asString().endsWith("one of: thru");
    assertThat(session.execute("dmus:connect")).asString().startsWith("usage: connect NAME FROM");
  }

  @Test
  void withoutAStoreConnectionsAreMadeAllTheSame() throws Exception {
    try (CommandSession unkept = session(new GraphCommands(graph, ports, null))) {
      unkept.execute("dmus:connect thru keyboard uart");
      assertThat(graph.words()).hasSize(1);
      unkept.execute("dmus:disconnect thru");
      assertThat(graph.words()).isEmpty();
    }
  }
}
