package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.dmus.shell.FakePorts;
import org.dmus.shell.FakeSubdevice;
import org.dmus.shell.Inventory;
import org.dmus.shell.PortInfo;
import org.dmus.shell.PortRow;
import org.dmus.shell.bank.BankCommands;
import org.dmus.shell.live.Inventories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortCommandsTest {
  private final FakePorts ports = new FakePorts().with(FakeSubdevice.waiting("uart"));
  private final Inventory inventory = Inventories.of(ports);
  private final RecordConverter converter = new RecordConverter(inventory);
  private CommandSession session;

  @BeforeEach
  void openSession() {
    session =
        GogoSession.of(ports, new PortCommands(inventory), new BankCommands(ports, inventory));
  }

  @AfterEach
  void closeSession() {
    session.close();
  }

  @Test
  void portsAreRecordsThatAreShownAsATable() throws Exception {
    Object ports = session.execute("dmus:ports");
    assertThat(ports).isEqualTo(inventory.ports());
    assertThat(session.format(ports, Converter.INSPECT).toString().lines())
        .hasSize(3)
        .element(0)
        .asString()
        .startsWith("NAME  STATE");
  }

  @Test
  void aRecordHasAPageALineAndAName() throws Exception {
    Object info = session.execute("dmus:info UA");
    assertThat(info).isInstanceOf(PortInfo.class);
    assertThat(session.format(info, Converter.INSPECT)).asString().contains("state:      waiting");
    PortRow row = inventory.ports().get(0);
    assertThat(session.format(row, Converter.LINE)).asString().startsWith("uart  waiting");
    assertThat(session.format(row, Converter.PART)).hasToString("uart");
    assertThat(session.format(info, Converter.PART)).hasToString("uart");
  }

  @Test
  void everyOtherListAnswersToo() throws Exception {
    assertThat(session.execute("dmus:miniports")).isEqualTo(List.of());
    assertThat(session.execute("dmus:pins")).isEqualTo(List.of());
    assertThat(session.execute("dmus:banks")).isEqualTo(List.of());
    Object status = session.execute("dmus:status");
    assertThat(session.format(status, Converter.INSPECT)).asString().contains("live ports:");
  }

  @Test
  void anEmptyTableSaysWhatThereIsNoneOf() throws Exception {
    assertThat(session.format(session.execute("dmus:pins"), Converter.INSPECT))
        .hasToString("no pin is open; to open one: open, play or connect");
  }

  @Test
  void aCommandWithoutArgumentsTakesNone() {
    assertThatThrownBy(() -> session.execute("dmus:status now 5"))
        .hasToString("status: cannot take \"now 5\"; usage: status, without arguments");
  }

  @Test
  void aNameIsConvertedToThePortItMeans() {
    assertThat(session.convert(PortRow.class, "ua")).isEqualTo(inventory.ports().get(0));
    assertThat(session.convert(PortInfo.class, "uart")).isEqualTo(inventory.info("uart"));
  }

  @Test
  void withoutAnArgumentInfoTellsHowToUseIt() throws Exception {
    assertThat(session.execute("dmus:info")).isEqualTo("usage: info PORT    PORT is one of: uart");
  }

  @Test
  void anUnknownPortIsAnErrorThatNamesTheOthers() {
    assertThatThrownBy(() -> session.execute("dmus:info nosuch"))
        .hasMessageContaining("nosuch: no such port; there are: uart");
  }

  @Test
  void whatIsNotOursIsLeftToOtherConverters() {
    assertThat(converter.format("text", Converter.INSPECT, null)).isNull();
    assertThat(converter.format(List.of(), Converter.INSPECT, null)).isNull();
    assertThat(converter.format(List.of("text"), Converter.INSPECT, null)).isNull();
    assertThat(converter.convert(String.class, "uart")).isNull();
    assertThat(converter.convert(PortRow.class, 3)).isNull();
  }
}
