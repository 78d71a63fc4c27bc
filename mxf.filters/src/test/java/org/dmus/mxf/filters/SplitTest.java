package org.dmus.mxf.filters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitTest {

  private static FilterRig rig(String configuration) {
    return new FilterRig(new Split(), configuration);
  }

  @Test
  void eachSideOfTheKeyboardHasItsChannel() {
    FilterRig rig = rig("split:at=60,low=2,high=1");
    rig.send("903B40", "903C40", "A03B10", "803B40", "803C40");
    assertThat(rig.out).containsExactly("913B40", "903C40", "A13B10", "813B40", "803C40");
  }

  @Test
  void whatHasNoKeyGoesToBothSides() {
    FilterRig rig = rig("split:low=2,high=1").send("B0407F", "C005");
    assertThat(rig.out).containsExactly("B1407F", "B0407F", "C105", "C005");
    assertThat(rig.pool.used()).isZero();
  }

  @Test
  void aSideThatIsNotGivenKeepsItsChannel() {
    assertThat(rig("split:low=2").send("943B40", "943C40").out).containsExactly("913B40", "943C40");
  }

  @Test
  void aSideCanBeLeftOut() {
    assertThat(rig("split:at=72,high=0").send("904740", "904840", "B00140").out)
        .containsExactly("904740", "B00140");
    assertThat(rig("split:at=72,low=0").send("904740", "904840", "B00140").out)
        .containsExactly("904840", "B00140");
  }
}
