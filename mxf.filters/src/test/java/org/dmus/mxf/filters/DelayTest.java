package org.dmus.mxf.filters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelayTest {

  @Test
  void everythingIsPlayedLater() {
    FilterRig rig = new FilterRig(new Delay(), "delay:ms=250").send("903C40", "F8");
    assertThat(rig.out).containsExactly("903C40", "F8");
    assertThat(rig.times).containsOnly(1_000L + 2_500_000L);
  }
}
