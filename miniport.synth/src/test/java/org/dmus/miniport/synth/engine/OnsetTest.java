package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OnsetTest {

  @Test
  void athousandNotesSoundInExactlyTheirFrame() {
    long seed = 42;
    Random random = new Random(seed);
    Performance p = new Performance(TestBank.of(TestBank.CLICK));
    int[] frames = new int[1_000];
    int frame = 0;
    for (int i = 0; i < frames.length; i++) {
      frame += 20 + random.nextInt(800);
      frames[i] = frame;
      p.on(frame, 0, 60, 127).off(frame + 10, 0, 60);
    }
    p.renderIn(frame + 100, 441);
    int next = 0;
    for (int i = 0; i < p.left.length; i++) {
      boolean expected = next < frames.length && frames[next] == i;
      assertThat(p.left[i] != 0).as("seed %d, frame %d", seed, i).isEqualTo(expected);
      next += expected ? 1 : 0;
    }
    assertThat(next).isEqualTo(1_000);
  }

  @Test
  void aMessageThatIsPastActsAtOnce() {
    Performance p = new Performance(TestBank.of(TestBank.CLICK)).render(100);
    p.on(50, 0, 60, 127).render(10);
    assertThat(p.left[0]).isNotZero();
  }

  @Test
  void messagesOfOneFrameActInTheOrderOfSubmission() {
    Performance p =
        new Performance(TestBank.of(TestBank.DC)).on(5, 0, 60, 127).off(5, 0, 60).render(500);
    assertThat(p.voices()).isZero();
    p = new Performance(TestBank.of(TestBank.DC)).off(5, 0, 60).on(5, 0, 60, 127).render(500);
    assertThat(p.voices()).isEqualTo(1);
  }

  @Test
  void messagesMayBeHandedOverOutOfOrder() {
    Performance p =
        new Performance(TestBank.of(TestBank.CLICK))
            .on(300, 0, 60, 127)
            .on(100, 0, 60, 127)
            .on(200, 0, 60, 127)
            .render(400);
    assertThat(p.left[100]).isNotZero();
    assertThat(p.left[200]).isNotZero();
    assertThat(p.left[300]).isNotZero();
  }

  @Test
  void aFullQueueRefusesAndCounts() {
    Performance p = new Performance(TestBank.of(TestBank.CLICK)).render(1);
    for (int i = 0; i < Synthesizer.QUEUE_CAPACITY; i++) {
      assertThat(p.synthesizer.shortMessage(10, 1, 0x90)).isTrue();
    }
    assertThat(p.synthesizer.shortMessage(10, 1, 0x90)).isFalse();
    assertThat(p.synthesizer.statistics().lostMessages()).isEqualTo(1);
    assertThat(p.synthesizer.hasRoom()).isFalse();
  }
}
