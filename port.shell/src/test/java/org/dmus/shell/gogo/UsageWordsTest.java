package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsageWordsTest {
  private final UsageWords play =
      new UsageWords(
          "[-f] [-o sound|null] [-d DEVICE] PORT SONG...    SONG is a file",
          Set.of("-o", "--output", "-d"));

  @Test
  void argumentsComeInOrderWhateverOptionsStandBetween() {
    assertThat(play.next(List.of())).isEqualTo("PORT");
    assertThat(play.next(List.of("-f"))).isEqualTo("PORT");
    assertThat(play.next(List.of("-o", "null"))).isEqualTo("PORT");
    assertThat(play.next(List.of("synth", "-f"))).isEqualTo("SONG");
  }

  @Test
  void theLastArgumentMayBeRepeated() {
    assertThat(play.next(List.of("synth", "a.mid", "b.mid"))).isEqualTo("SONG");
  }

  @Test
  void anOptionIsFollowedByItsValue() {
    assertThat(play.next(List.of("-o"))).isEqualTo("sound|null");
    assertThat(play.next(List.of("synth", "-d"))).isEqualTo("DEVICE");
  }

  @Test
  void aCommandWithoutArgumentsTakesNothing() {
    assertThat(new UsageWords("", Set.of()).next(List.of())).isEmpty();
  }
}
