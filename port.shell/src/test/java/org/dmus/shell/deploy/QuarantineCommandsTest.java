package org.dmus.shell.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.dmus.client.ISubdevice;
import org.dmus.client.Quarantine;
import org.dmus.ks.FilterDescriptor;
import org.dmus.shell.FakePorts;
import org.dmus.shell.FakeSubdevice;
import org.dmus.shell.PortRow;
import org.dmus.shell.gogo.GogoSession;
import org.dmus.shell.live.Inventories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuarantineCommandsTest {
  private static final Quarantine BLOCKED =
      new Quarantine(
          Quarantine.Reason.BLOCKED,
          "setState did not return within 500 ms",
          List.of(new StackTraceElement("org.example.Sleepy", "setState", "Sleepy.java", 7)),
          Instant.EPOCH);

  private Optional<Quarantine> quarantine = Optional.of(BLOCKED);
  private final FakePorts ports =
      new FakePorts()
          .with(
              isolated(FakeSubdevice.waiting("synth")),
              new FakeSubdevice("uart", FilterDescriptor.render("in"), List.of()));
  private final CommandSession session =
      GogoSession.of(ports, new QuarantineCommands(ports, Inventories.of(ports)));

  private ISubdevice isolated(FakeSubdevice port) {
    return (ISubdevice)
        Proxy.newProxyInstance(
            ISubdevice.class.getClassLoader(),
            new Class<?>[] {ISubdevice.class},
            (proxy, method, args) -> {
              if (method.getName().equals("quarantine")) {
                return quarantine;
              }
              if (method.getName().equals("readmit")) {
                quarantine = Optional.empty();
                return null;
              }
              return method.invoke(port, args);
            });
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void anIsolatedPortIsShownWithItsReasonItsStackAndTheCure() throws Exception {
    assertThat(GogoSession.shown(session, "quarantine").lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("synth: blocked at ")
                    .endsWith(": setState did not return within 500 ms"),
            line -> assertThat(line).isEqualTo("    at org.example.Sleepy.setState(Sleepy.java:7)"),
            line -> assertThat(line).isEqualTo("  to bring it back: quarantine -r synth"));
    Object rows = session.execute("quarantine");
    assertThat(session.format(((List<?>) rows).get(0), Converter.PART)).hasToString("synth");
  }

  @Test
  void oneCommandBringsItBack() throws Exception {
    assertThat(session.execute("quarantine -r syn"))
        .isInstanceOfSatisfying(PortRow.class, row -> assertThat(row.name()).isEqualTo("synth"));
    assertThat(quarantine).isEmpty();
    assertThat(GogoSession.shown(session, "quarantine")).isEqualTo("no port is in quarantine");
  }

  @Test
  void whatIsNotIsolatedOrNotThereIsSaid() {
    assertThatThrownBy(() -> session.execute("quarantine -r uart"))
        .hasToString("uart: is not in quarantine");
    assertThatThrownBy(() -> session.execute("quarantine -r synht"))
        .hasToString("synht: no such port, did you mean synth; there are: synth, uart");
    assertThatThrownBy(() -> session.execute("quarantine synth"))
        .hasToString("quarantine: cannot take \"synth\"; usage: quarantine [-r PORT]");
  }
}
