package org.dmus.mxf.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChannelTest {

  private static FilterRig rig(String configuration) {
    return new FilterRig(new Channel(), configuration);
  }

  @Test
  void everythingCanGoToOneChannel() {
    assertThat(rig("channel:to=3").send("903C40", "B54001", "CF05", "F8").out)
        .containsExactly("923C40", "B24001", "C205", "F8");
  }

  @Test
  void oneChannelCanMove() {
    assertThat(rig("channel:from=1,to=16").send("903C40", "913C40").out)
        .containsExactly("9F3C40", "913C40");
  }

  @Test
  void oneChannelCanBeLeftOut() {
    FilterRig rig = rig("channel:from=10,to=0").send("993C40", "983C40");
    assertThat(rig.out).containsExactly("983C40");
    assertThat(rig.pool.used()).isZero();
  }

  @Test
  void allOthersCanBeLeftOut() {
    assertThat(rig("channel:only=2").send("903C40", "913C40", "E20040", "FE").out)
        .containsExactly("913C40", "FE");
  }

  @Test
  void aSourceWithoutATargetIsRefused() {
    assertThatThrownBy(() -> rig("channel:from=3"))
        .hasMessage("from=3 needs to=CHANNEL, or to=0 for none");
  }
}
