package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestPoolTest {
  private final TestPool pool = new TestPool(3);

  @Test
  void whatCameBackIsNotMissed() {
    pool.putMessage(TestPool.chain(pool.event(Messages.sysex(20)), pool.event(0xF8)));
    assertThatCode(pool::assertFull).doesNotThrowAnyException();
  }

  @Test
  void whatDidNotComeBackIsNamedAndCounted() {
    pool.event(0xC0, 5);
    pool.putMessage(pool.event(0xB0, 7, 1));
    pool.event(Messages.sysex(20));
    assertThatThrownBy(pool::assertFull)
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching(
            "did not come back: 2 of 3 events: C0 05; F0 .. .. .. \\.\\.\\. \\(20 bytes\\),"
                + " and 1 of the long buffers");
  }

  @Test
  void anEmptyPoolSaysWhatHasEmptiedIt() {
    pool.packageOf(pool.event(0xC0, 5), pool.event(0xC0, 6));
    assertThatThrownBy(() -> pool.event(0xC0, 7))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("3 of 3 events")
        .hasMessageContaining("a package");
  }
}
