package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.dmus.client.IPin;
import org.dmus.ks.FilterDescriptor;
import org.dmus.shell.CancelledRow;
import org.dmus.shell.FakePorts;
import org.dmus.shell.FakeSubdevice;
import org.dmus.shell.Inspection;
import org.dmus.shell.SilencedRow;
import org.dmus.shell.live.FakePin;
import org.dmus.shell.live.LiveControl;
import org.dmus.shell.live.LiveInspection;
import org.dmus.shell.live.Looks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectionCommandsTest {
  private static final int WIDEST = 120;

  private final FakePorts ports =
      new FakePorts()
          .with(new FakeSubdevice("synth", FilterDescriptor.render("in"), pins()))
          .with(FakeSubdevice.waiting("uart"));
  private final Inspection inspection = new LiveInspection(ports, new Looks());
  private CommandSession session;

  private static List<IPin> pins() {
    return List.of(FakePin.create());
  }

  @BeforeEach
  void openSession() {
    session =
        GogoSession.of(
            ports, new InspectionCommands(inspection), new ControlCommands(new LiveControl(ports)));
  }

  @AfterEach
  void closeSession() {
    session.close();
  }

  @Test
  void withoutAPortEveryPinIsARecord() throws Exception {
    assertThat(session.execute("queue")).isEqualTo(inspection.queues());
    assertThat(session.execute("pool")).isEqualTo(inspection.pools());
    assertThat(session.execute("clients")).isEqualTo(inspection.clients());
    assertThat(session.execute("jitter")).isEqualTo(inspection.jitter());
  }

  @Test
  void withAPortThereIsMoreOfIt() throws Exception {
    assertThat(session.execute("queue syn")).isEqualTo(inspection.queue("synth"));
    assertThat(session.execute("queue syn 5")).isEqualTo(inspection.queue("synth", 5));
    assertThat(session.execute("pool syn")).isEqualTo(inspection.pool("synth"));
    assertThat(session.execute("clients syn")).isEqualTo(inspection.clients("synth"));
    assertThat(session.execute("jitter syn")).isEqualTo(inspection.jitter("synth"));
    assertThat(session.execute("lines syn")).isEqualTo(inspection.lines("synth"));
    assertThat(session.execute("voices syn")).isEqualTo(inspection.voices("synth"));
  }

  @Test
  void whatIsShownIsAlignedAndNamesItsUnits() throws Exception {
    assertThat(shown("queue synth").lines())
        .containsExactly(
            "pins:",
            "  PORT   PIN  INSTANCE  STATE  TIME MS  QUEUED  HIGH WATER  CAPACITY  LATE  STALE",
            "  synth    0         5  run    500.000       1          12        64     2      4",
            "next:",
            "  INSTANCE   DUE MS  LEFT MS  GROUP  CLIENT  MESSAGE",
            "         5  500.100    0.100      1  thru    note on C4 v100 ch 1");
    assertThat(shown("jitter").lines())
        .element(1)
        .isEqualTo(
            "synth         5  lead           3   1.000    2.000   2.000   3.000   3.100    3.200"
                + "   3.300");
  }

  @Test
  void everyTableFitsATerminal() throws Exception {
    for (String command :
        List.of(
            "queue",
            "pool",
            "clients",
            "jitter",
            "lines",
            "voices",
            "queue synth",
            "pool synth",
            "clients synth")) {
      assertThat(shown(command).lines()).allMatch(line -> line.length() <= WIDEST, command);
    }
  }

  @Test
  void aPinIsNamedByItsPortAndNumber() throws Exception {
    assertThat(session.format(inspection.queues().get(0), Converter.PART)).hasToString("synth:5");
    assertThat(session.format(inspection.pools().get(0), Converter.PART)).hasToString("synth:5");
  }

  @Test
  void aMistypedPortIsToldTheNearestOne() {
    assertThatThrownBy(() -> session.execute("queue synht"))
        .hasMessageContaining("synht: no such port, did you mean synth; there are: synth, uart");
  }

  @Test
  void argumentsThatDoNotFitAreToldWhatWould() {
    assertThatThrownBy(() -> session.execute("queue synth five"))
        .hasToString(
            "queue: cannot take \"synth five\"; usage: queue [PORT [INSTANCE]]"
                + "    INSTANCE is a number that pins shows");
    assertThatThrownBy(() -> session.execute("jitter a b c"))
        .hasToString("jitter: cannot take \"a b c\"; usage: jitter [PORT]");
    assertThatThrownBy(() -> session.execute("cancel -c ten synth"))
        .hasMessageStartingWith("cancel: cannot take \"-c ten synth\"; usage: cancel [-c CHANNEL]");
    assertThatThrownBy(() -> session.execute("cancel synth -c"))
        .hasMessageStartingWith("cancel: cannot take \"synth -c\"; usage: cancel [-c CHANNEL]");
  }

  @Test
  void cancellingNeedsNothingButAPort() throws Exception {
    assertThat((List<?>) session.execute("cancel synth")).hasSize(1);
  }

  @Test
  void portsAreSilencedAndTheirQueuesCut() throws Exception {
    assertThat(session.execute("panic synth")).isEqualTo(new SilencedRow("synth", 1));
    assertThat((List<?>) session.execute("panic")).hasSize(2);
    assertThat(session.execute("cancel -c 10 -g 1 synth"))
        .isEqualTo(List.of(new CancelledRow("synth", 5, 3)));
    assertThat(session.execute("cancel")).asString().startsWith("usage: cancel");
  }

  private String shown(String command) throws Exception {
    return session.format(session.execute(command), Converter.INSPECT).toString();
  }
}
