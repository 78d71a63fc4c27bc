package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.port.filter.ClientFixture.MS;

import org.dmus.client.IPinClient;
import org.dmus.ks.KsState;
import org.junit.jupiter.api.Test;

/** A client that promised to be heard from and is not: its notes end (invariant I7). */
class ActiveSensingTest {
  private final ClientFixture f = new ClientFixture();
  private final IPinClient a = f.pin.openClient("a");
  private final IPinClient b = f.pin.openClient("b");

  private void sense(IPinClient client, long at) {
    f.send(client::write, 1, at, 0xFE);
  }

  @Test
  void threeHundredMillisecondsOfSilenceEndTheNotesOfThatClientOnly() {
    sense(a, 0);
    f.note(a, 10 * MS, 60);
    f.note(b, 10 * MS, 61);
    f.runTo(309 * MS);
    assertThat(f.sent()).containsExactly("FE", "903C40", "903D40");
    f.runTo(310 * MS);
    assertThat(f.f.stream().log)
        .containsExactly("803C40@%d at %<d".formatted(ClientFixture.T0 + 310 * MS));
    assertThat(a.statistics().notesEnded()).isEqualTo(1);
    f.runTo(5_000 * MS);
    assertThat(f.sent()).hasSize(1);
  }

  @Test
  void withoutAFirstFeSilenceMeansNothing() {
    f.note(a, 0, 60);
    f.runTo(10_000 * MS);
    assertThat(f.sent()).containsExactly("903C40");
  }

  @Test
  void anyMessageKeepsTheClientAlive() {
    sense(a, 0);
    f.note(a, 1, 60);
    for (int i = 1; i <= 20; i++) {
      f.send(a::write, 1, i * 299 * MS, 0xB0, 7, i);
    }
    f.runTo(20 * 299 * MS + 299 * MS);
    assertThat(f.sent()).hasSize(22).doesNotContain("803C40");
    f.runTo(20 * 299 * MS + 300 * MS);
    assertThat(f.sent()).containsExactly("803C40");
  }

  @Test
  void afterItGaveAClientUpTheNextFeArmsAgain() {
    sense(a, 0);
    f.runTo(400 * MS);
    f.note(a, 500 * MS, 60);
    f.runTo(1_500 * MS);
    assertThat(f.sent()).containsExactly("FE", "903C40");
    sense(a, 1_600 * MS);
    f.runTo(2_000 * MS);
    assertThat(f.sent()).containsExactly("FE", "803C40");
  }

  @Test
  void aKeyThatAnotherClientHoldsIsNotEnded() {
    sense(a, 0);
    f.note(a, 0, 60);
    f.note(b, 0, 60);
    f.runTo(1_000 * MS);
    assertThat(f.sent()).containsExactly("FE", "903C40", "903C40");
  }

  @Test
  void aPauseIsNoSilenceOfTheClient() {
    sense(a, 0);
    f.runTo(100 * MS);
    f.pin.setState(KsState.PAUSE);
    f.runTo(1_000 * MS);
    f.pin.setState(KsState.RUN);
    f.note(a, 100 * MS, 60);
    f.runTo(5_000 * MS);
    assertThat(f.sent()).containsExactly("FE", "903C40");
  }
}
