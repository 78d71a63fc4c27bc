package org.dmus.mxf.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VelocityTest {

  private static FilterRig rig(String configuration) {
    return new FilterRig(new Velocity(), configuration);
  }

  @Test
  void gammaBendsTheCurveAndKeepsItsEnds() {
    // 127 * sqrt(32 / 127) = 63.7
    assertThat(rig("velocity:gamma=0.5").send("903C01", "903C20", "903C7F").out)
        .containsExactly("903C0B", "903C40", "903C7F");
  }

  @Test
  void scaleMultipliesAndALoudNoteStaysANote() {
    assertThat(rig("velocity:scale=0.5").send("903C01", "903C40").out)
        .containsExactly("903C01", "903C20");
    assertThat(rig("velocity:scale=4").send("903C40").out).containsExactly("903C7F");
    assertThat(rig("velocity:scale=0").send("903C40").out).containsExactly("903C01");
  }

  @Test
  void limitsHold() {
    assertThat(rig("velocity:min=30,max=100").send("903C01", "903C7F").out)
        .containsExactly("903C1E", "903C64");
  }

  @Test
  void allCanBeEqual() {
    assertThat(rig("velocity:fixed=90").send("903C01", "903C7F").out).containsOnly("903C5A");
  }

  @Test
  void theEndOfANoteStaysOne() {
    assertThat(rig("velocity:fixed=90").send("903C00", "803C40").out)
        .containsExactly("903C00", "803C40");
  }

  @Test
  void aLimitBelowTheOtherIsRefused() {
    assertThatThrownBy(() -> rig("velocity:min=100,max=30"))
        .hasMessage("max=30 is no whole number of 100..127");
    assertThatThrownBy(() -> rig("velocity:gamma=0"))
        .hasMessage("gamma=0 is no number of 0.1..10.0");
  }
}
