package org.dmus.mxf.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OnlyTest {

  private static FilterRig rig(String configuration) {
    return new FilterRig(new Only(), configuration);
  }

  @Test
  void someKindsPass() {
    FilterRig rig = rig("only:pass=notes+bends");
    rig.send("903C40", "B04001", "E00040", "F8", "F001F7", "803C40", "C005", "D010", "A03C01");
    assertThat(rig.out).containsExactly("903C40", "E00040", "803C40");
    assertThat(rig.pool.used()).isZero();
  }

  @Test
  void someKindsAreLeftOut() {
    assertThat(rig("only:drop=clock+sensing").send("F8", "FE", "FA", "903C40", "FF").out)
        .containsExactly("903C40", "FF");
  }

  @Test
  void allPiecesOfASysexShareItsFate() {
    assertThat(rig("only:drop=sysex").send("F00102+", "0304+", "05F7", "903C40").out)
        .containsExactly("903C40");
    assertThat(rig("only:pass=sysex").send("F00102+", "0304+", "05F7", "903C40").out)
        .containsExactly("F00102", "0304", "05F7");
  }

  @Test
  void anUnknownKindIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> rig("only:pass=drums"))
        .hasMessageStartingWith(
            "pass=drums is no kind of message; choose some of notes+controllers");
    assertThatThrownBy(() -> rig("only")).hasMessageStartingWith("set either pass=");
  }
}
