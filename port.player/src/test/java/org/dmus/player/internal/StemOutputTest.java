package org.dmus.player.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StemOutputTest {
  private final Map<Integer, FakeOutput> outputs = new TreeMap<>();
  private final StemOutput stems =
      new StemOutput(3, stem -> outputs.computeIfAbsent(stem, each -> new FakeOutput()));

  /** A block in which a part sounds; none does for -1. */
  private static float[][] block(int sounding) {
    float[][] planes = new float[6][100];
    if (sounding >= 0) {
      planes[2 * sounding + 1][99] = 0.1f;
    }
    return planes;
  }

  @Test
  void aPartGetsItsOutputWhenItIsHeardAndAsManyFramesAsTheOthers() throws IOException {
    stems.write(block(2), 100);
    for (int i = 0; i < 99; i++) {
      stems.write(block(-1), 100);
    }
    stems.write(block(0), 100);
    stems.close();
    assertThat(outputs).containsOnlyKeys(0, 2);
    assertThat(outputs.get(0).frames).isEqualTo(10_100);
    assertThat(outputs.get(2).frames).isEqualTo(10_100);
    assertThat(outputs.get(0).closed && outputs.get(2).closed).isTrue();
    assertThat(stems.heard()).hasToString("{0, 2}");
  }

  @Test
  void givingUpGivesUpAll() throws IOException {
    stems.write(block(0), 100);
    stems.write(block(1), 100);
    stems.abort();
    assertThat(outputs.get(0).aborted && outputs.get(1).aborted).isTrue();
  }

  @Test
  void aPartThatFailsFailsTheRender() throws IOException {
    stems.write(block(0), 100);
    outputs.get(0).failAfterFrames = 150;
    assertThatThrownBy(() -> stems.write(block(0), 100)).hasMessage("disk full");
  }

  @Test
  void togetherThePartsAreTheSumOfThePairs() {
    float[][] planes = {{1, 2}, {3, 4}, {0.5f, 0}, {0, 0.25f}};
    assertThat(new StemMix().of(planes, 2)).isEqualTo(new float[][] {{1.5f, 2}, {3, 4.25f}});
    float[][] pair = {{1}, {2}};
    assertThat(new StemMix().of(pair, 1)).isSameAs(pair);
  }
}
