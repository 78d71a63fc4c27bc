package org.dmus.shell.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.dmus.client.Quarantine;
import org.dmus.shell.FakePorts;
import org.dmus.shell.gogo.GogoSession;
import org.dmus.shell.gogo.Holders;
import org.dmus.shell.gogo.Needed;
import org.dmus.shell.live.FakeRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PinCommandsTest {
  private final PlayablePort uart = new PlayablePort("uart");
  private final FakePorts ports = new FakePorts().with(uart.subdevice());
  private final OwnPins pins = new OwnPins(port -> port, new Needed(new FakeRegistry().context()));
  private final Holders holders = new Holders();
  private final PinCommands commands = new PinCommands(ports, pins, holders);
  private final CommandSession session = GogoSession.of(ports, commands);

  @AfterEach
  void closeSession() {
    session.close();
  }

  @Test
  void aPinStaysOpenUntilItIsClosed() throws Exception {
    Object opened = session.execute("open uart");
    assertThat(session.format(opened, Converter.PART)).hasToString("uart");
    session.execute("open uart -n lead");
    assertThat((List<?>) session.execute("open")).hasSize(2);
    assertThat(uart.open).hasSize(2);
    session.execute("close lead");
    assertThat(uart.open).hasSize(1);
    session.execute("close all");
    assertThat(uart.open).isEmpty();
  }

  @Test
  void whatIsSentGoesThroughThePinOfTheConsole() throws Exception {
    session.execute("open uart -n lead");
    assertThat(session.execute("send lead note C4 100 20ms, F0 7E 7F 06 01 F7"))
        .isEqualTo(new SentRow("lead", 3, 12, 0.02));
    assertThat(uart.written).containsExactly("0:903C64", "20:803C00", "20:F07E7F0601F7");
  }

  @Test
  void aScriptWaitsUntilWhatItSentIsDue() throws Exception {
    uart.step = 1_000_000;
    session.execute("send -w uart note C4 100 500ms");
    assertThat(uart.written).hasSize(2);
    assertThat(uart.now).isGreaterThanOrEqualTo(6_000_000);
  }

  @Test
  void bytesOfFiguresAloneStayBytes() throws Exception {
    session.execute("send uart 90 00 40");
    assertThat(uart.written).containsExactly("0:900040");
  }

  @Test
  void withoutAPinOneIsOpenedAndStays() throws Exception {
    session.execute("send uart 90 3C 64");
    session.execute("send uart 80 3C 00");
    assertThat(uart.open).hasSize(1);
    assertThat(uart.written).hasSize(2);
  }

  @Test
  void besideSomebodyWhoPlaysTheConsoleIsAGuest() throws Exception {
    uart.openPin();
    session.execute("send uart note C4");
    assertThat(uart.open).hasSize(1);
    assertThat(uart.written).containsExactly("console 0:903C64", "console 500:803C00");
  }

  @Test
  void aPingTellsHowLongEachEventTookAndLeavesNothingOpen() throws Exception {
    List<?> rows = (List<?>) session.execute("ping -n 3 uart");
    assertThat(rows).singleElement().isInstanceOf(PingRow.class);
    PingRow row = (PingRow) rows.get(0);
    assertThat(row.way()).isEqualTo("engine");
    assertThat(row.back()).isEqualTo(3);
    assertThat(row.minMs()).isBetween(0.0, row.maxMs());
    assertThat(uart.open).isEmpty();
    assertThat(uart.written).startsWith("0:F07D444D0000F7", "0:F07D444D0001F7");
  }

  @Test
  void aPinThatIsTakenIsToldByWhomAndHowToCloseIt() throws Exception {
    holders.add(pins);
    uart.limit = 1;
    session.execute("open uart -n lead");
    assertThatThrownBy(() -> session.execute("open uart"))
        .hasToString("uart: pin 0 is open; held by pin lead of the console: close lead");
    session.execute("close lead");
    uart.openPin();
    assertThatThrownBy(() -> session.execute("open uart"))
        .hasToString(
            "uart: pin 0 is open; nothing of this console has it; a connection may, graph lists"
                + " them, or another program");
  }

  @Test
  void whatIsSentToAnIsolatedPortIsDroppedAndSaysSo() throws Exception {
    session.execute("open uart -n lead");
    uart.quarantine =
        Optional.of(
            new Quarantine(
                Quarantine.Reason.BLOCKED, "putMessage blocked", List.of(), Instant.EPOCH));
    for (String to : List.of("uart", "lead")) {
      assertThatThrownBy(() -> session.execute("send " + to + " note C4"))
          .hasToString(
              "uart: dropped 2 messages, it is in quarantine: putMessage blocked; to bring it"
                  + " back: quarantine -r uart");
    }
    assertThat(uart.written).isEmpty();
  }

  @Test
  void whatIsMistypedIsToldWhatThereIs() throws Exception {
    session.execute("open uart -n lead");
    assertThatThrownBy(() -> session.execute("close laed"))
        .hasToString("laed: no such pin of the console, did you mean lead; there are: lead");
    assertThatThrownBy(() -> session.execute("open uart:7"))
        .hasToString("uart:7: is no pin that plays; info uart lists its pins");
    assertThatThrownBy(() -> session.execute("open uart -n lead"))
        .hasToString("lead: is the name of an open pin; choose another, or: close lead");
    assertThatThrownBy(() -> session.execute("ping -n 0 uart"))
        .hasToString("ping: count 0: give 1..1000");
    assertThatThrownBy(() -> session.execute("open -q uart"))
        .hasMessageStartingWith("open: no option -q; usage: open [PORT[:PIN]]");
    assertThat(session.execute("close")).isEqualTo("usage: close NAME|all    NAME is one of: lead");
    assertThat(session.execute("send --help")).asString().startsWith("send - send MIDI messages");
  }

  @Test
  void thePinsOutliveTheCommandsAndTheBundleClosesThem() throws Exception {
    session.execute("open uart");
    commands.deactivate();
    assertThat(uart.open).hasSize(1);
    pins.deactivate();
    assertThat(uart.open).isEmpty();
  }
}
