package org.dmus.shell.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.dmus.client.EventSelection;
import org.dmus.ks.FilterDescriptor;
import org.dmus.shell.CancelledRow;
import org.dmus.shell.FakePorts;
import org.dmus.shell.FakeSubdevice;
import org.dmus.shell.SilencedRow;
import org.junit.jupiter.api.Test;

class LiveControlTest {
  private final List<EventSelection> cancelled = new ArrayList<>();
  private final FakeSubdevice synth =
      new FakeSubdevice("synth", FilterDescriptor.render("in"), List.of(FakePin.create(cancelled)));
  private final FakeSubdevice uart = FakeSubdevice.waiting("uart");
  private final LiveControl control = new LiveControl(new FakePorts().with(synth, uart));

  @Test
  void panicSilencesEveryPort() {
    assertThat(control.panic())
        .containsExactly(new SilencedRow("synth", 1), new SilencedRow("uart", 0));
    assertThat(synth.panics()).hasValue(1);
    assertThat(uart.panics()).hasValue(1);
  }

  @Test
  void panicOfAPortLeavesTheOthersAlone() {
    assertThat(control.panic("syn")).isEqualTo(new SilencedRow("synth", 1));
    assertThat(synth.panics()).hasValue(1);
    assertThat(uart.panics()).hasValue(0);
  }

  @Test
  void cancellingForgetsEverythingUnlessAChannelIsGiven() {
    assertThat(control.cancel("synth", 0, 0)).containsExactly(new CancelledRow("synth", 5, 3));
    control.cancel("synth", 2, 10);
    assertThat(cancelled).containsExactly(EventSelection.ALL, EventSelection.ALL.onChannel(2, 9));
  }

  @Test
  void aChannelOrGroupThatDoesNotExistIsRefusedWithTheRange() {
    assertThatThrownBy(() -> control.cancel("synth", 0, 17))
        .hasMessage("cancel: channel 17 is out of range; give 1..16, or 0 for all");
    assertThatThrownBy(() -> control.cancel("synth", -1, 1))
        .hasMessage("cancel: group -1 is out of range; give 1..65535, or 0 for all");
    assertThat(cancelled).isEmpty();
  }
}
