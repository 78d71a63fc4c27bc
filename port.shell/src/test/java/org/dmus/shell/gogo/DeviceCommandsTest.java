package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.felix.service.command.CommandSession;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.shell.FakePorts;
import org.dmus.shell.FakeSubdevice;
import org.dmus.shell.PortRow;
import org.dmus.shell.live.Inventories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceCommandsTest {
  @TempDir Path directory;
  private final FakePorts ports = new FakePorts().with(FakeSubdevice.waiting("capture"));
  private final AddedPorts added = new AddedPorts();
  private final DeviceCommands commands = new DeviceCommands(ports, Inventories.of(ports), added);
  private CommandSession session;

  @BeforeEach
  void openSession() {
    added.bind(ports);
    session = GogoSession.of(ports, commands);
    session.currentDir(directory);
  }

  @AfterEach
  void closeSession() {
    session.close();
  }

  @Test
  void aDeviceGetsAPublishedPortLikeTheNamedOne() throws Exception {
    PortRow row = (PortRow) session.execute("add -d keys.fifo -s port.pool.trace=true cap");
    SubdeviceConfiguration made = ports.created.get(0);
    assertThat(row.name()).isEqualTo("capture-1");
    assertThat(made.published()).isTrue();
    assertThat(made.settings())
        .containsEntry("device", directory.resolve("keys.fifo").toString())
        .containsEntry("port.pool.trace", "true");
  }

  @Test
  void onlyWhatWasAddedIsRemoved() throws Exception {
    session.execute("add -d keys.fifo capture");
    assertThatThrownBy(() -> session.execute("remove capture"))
        .hasToString("remove: capture: was not added here; these were: capture-1");
    assertThat(session.execute("remove capture-1")).isEqualTo("capture-1: closed");
    assertThat(session.execute("remove")).asString().endsWith("PORT is one of: none");
  }

  @Test
  void whatWasAddedIsMadeAgainByTheNextPortDriver() throws Exception {
    session.execute("add -d keys.fifo capture");
    session.execute("add -d pads.fifo capture");
    added.unbind(ports);
    FakePorts next = new FakePorts();
    added.bind(next);
    assertThat(next.created).isEqualTo(ports.created);
    session.execute("remove capture-1");
    added.unbind(next);
    FakePorts last = new FakePorts();
    added.bind(last);
    assertThat(last.created).extracting(SubdeviceConfiguration::name).containsExactly("capture-2");
  }

  @Test
  void whatTheNextPortDriverRefusesIsToldAndTriedAgain() throws Exception {
    session.execute("add -d keys.fifo capture");
    added.unbind(ports);
    FakePorts next = new FakePorts();
    next.refuses = new NtStatusException(NtStatus.NOT_SUPPORTED, "no such miniport");
    added.bind(next);
    assertThat(session.execute("remove"))
        .asString()
        .endsWith("PORT is one of: capture-1 (away: no such miniport)");
    next.refuses = null;
    added.unbind(next);
    added.bind(next);
    assertThat(session.execute("remove")).asString().endsWith("PORT is one of: capture-1");
  }

  @Test
  void anArgumentThatDoesNotFitIsAnsweredWithTheUsage() {
    assertThatThrownBy(() -> session.execute("add capture keys.fifo"))
        .hasToString(
            "add: cannot take \"capture keys.fifo\"; usage: add [-d DEVICE] [-s NAME=VALUE,...] PORT"
                + "    PORT is the one it is like");
    assertThat(ports.created).isEmpty();
  }
}
