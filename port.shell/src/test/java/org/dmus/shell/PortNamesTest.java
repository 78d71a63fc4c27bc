package org.dmus.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dmus.client.ISubdevice;
import org.junit.jupiter.api.Test;

class PortNamesTest {
  private final ISubdevice uart = FakeSubdevice.waiting("uart");
  private final ISubdevice uart2 = FakeSubdevice.waiting("uart 2");
  private final ISubdevice synth = FakeSubdevice.waiting("Synth");
  private final List<ISubdevice> published = List.of(synth, uart, uart2);

  @Test
  void aPortIsFoundByNameIdOrTheirStartInAnyCase() {
    assertThat(PortNames.find("SY", published)).isSameAs(synth);
    assertThat(PortNames.find("id-uart", published)).isSameAs(uart);
    assertThat(PortNames.find("uart 2", published)).isSameAs(uart2);
  }

  @Test
  void anExactNameWinsOverALongerOne() {
    assertThat(PortNames.find("uart", published)).isSameAs(uart);
  }

  @Test
  void anAmbiguousStartIsRefused() {
    assertThatThrownBy(() -> PortNames.find("ua", published))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ua: more than one port starts so; there are: Synth, uart, uart 2");
  }

  @Test
  void anUnknownNameIsToldWithThoseThereAre() {
    assertThatThrownBy(() -> PortNames.find("x", published))
        .hasMessage("x: no such port; there are: Synth, uart, uart 2");
    assertThatThrownBy(() -> PortNames.find("x", List.of()))
        .hasMessage("x: no such port; there are: none");
  }

  @Test
  void aPortOnDemandIsStartedByItsName() {
    FakePorts ports = new FakePorts().with(uart, synth).withOnDemand("fm", "organ");
    assertThat(PortNames.find("SY", ports::published, ports)).isSameAs(synth);
    assertThat(ports.names()).containsExactly("fm", "organ");
    assertThat(PortNames.find("fm", ports::published, ports).configuration().name())
        .isEqualTo("fm");
    assertThatThrownBy(() -> PortNames.find("x", ports::published, ports))
        .hasMessage("x: no such port; there are: uart, Synth, fm, and on demand organ");
  }

  @Test
  void theNearestNameIsOfferedToWhoMistypesIt() {
    assertThatThrownBy(() -> PortNames.find("snyth", published))
        .hasMessage("snyth: no such port, did you mean Synth; there are: Synth, uart, uart 2");
    assertThatThrownBy(() -> PortNames.find("art", published))
        .hasMessageContaining("did you mean uart;");
    assertThatThrownBy(() -> PortNames.find("piano", published))
        .hasMessageStartingWith("piano: no such port; there are");
  }
}
