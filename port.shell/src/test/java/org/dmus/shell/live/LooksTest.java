package org.dmus.shell.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.dmus.client.ISubdevice;
import org.dmus.shell.FakeSubdevice;
import org.dmus.shell.Rows;
import org.dmus.shell.SilencedRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LooksTest {
  private final Looks looks = new Looks();
  private final CountDownLatch never = new CountDownLatch(1);

  @AfterEach
  void end() {
    looks.deactivate();
  }

  private Stream<SilencedRow> read(ISubdevice port) {
    String name = port.configuration().name();
    if (name.equals("stuck")) {
      try {
        never.await();
      } catch (InterruptedException givenUp) {
        Thread.currentThread().interrupt();
      }
    }
    return Stream.of(new SilencedRow(name, 1));
  }

  @Test
  void aPortThatBlocksIsToldBelowThoseThatAnswer() {
    List<ISubdevice> ports =
        List.of(FakeSubdevice.waiting("stuck"), FakeSubdevice.waiting("synth"));
    Rows<SilencedRow> rows = looks.rows(ports, this::read);
    assertThat(rows).containsExactly(new SilencedRow("synth", 1));
    assertThat(rows.note()).isEqualTo("stuck: does not answer within 1 s; quarantine tells why");
  }

  @Test
  void whatALookThrowsIsThrown() {
    assertThatThrownBy(
            () ->
                looks.at(
                    "synth",
                    () -> {
                      throw new IllegalArgumentException("no such pin");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such pin");
  }
}
