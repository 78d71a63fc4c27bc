package org.dmus.dls.sound.articulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dmus.dls.ArticulationDialect;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.junit.jupiter.api.Test;

class SoundFontArticulationTest {
  private static final Connection WHEEL =
      new Connection(Articulator.SRC_CC1, 0, Articulator.DST_PITCH, 0, 100 << 16);
  private static final Connection CURVED_WHEEL =
      new Connection(Articulator.SRC_CC1, 0, Articulator.DST_PITCH, 1 << 10, 50 << 16);

  private final ArticulationCompiler compiler =
      new ArticulationCompiler(ArticulationDialect.SOUNDFONT);

  @Test
  void everyBlockCountsAndNoneIsAdded() {
    Articulation compiled = compiler.compile(List.of(WHEEL, CURVED_WHEEL));

    assertThat(compiled.count).isEqualTo(2);
    assertThat(compiled.scale).containsExactly(100, 50);
    assertThat(compiled.sourceTransform).containsExactly(0, 1);
    assertThat(compiled.soundFont).isTrue();
  }

  @Test
  void inDlsTheLastBlockOfEqualEndsCountsBesideTheDefaults() {
    Articulation compiled = new ArticulationCompiler().compile(List.of(WHEEL, CURVED_WHEEL));

    assertThat(compiled.scale).contains(50);
    assertThat(compiled.count).isGreaterThan(2);
    assertThat(compiled.soundFont).isFalse();
  }

  @Test
  void theAbsoluteValueIsTheModulatorsOwnTransform() {
    Connection absolute = new Connection(WHEEL.source(), 0, WHEEL.destination(), 2, 100 << 16);

    assertThat(compiler.compile(List.of(absolute)).absolute).containsExactly(true);
    assertThat(new ArticulationCompiler().compile(List.of(absolute)).absolute).containsOnly(false);
  }

  @Test
  void aBlockOfAnLfoMeansWhatItSays() {
    Connection unipolar =
        new Connection(Articulator.SRC_LFO, 0, Articulator.DST_PITCH, 0, 100 << 16);

    assertThat(compiler.compile(List.of(unipolar)).sourceTransform).containsExactly(0);
  }
}
