package org.dmus.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FilterLinkInputTest {
  private boolean closed;

  /** Says of itself what no default says. */
  private final LinkInput inner =
      new LinkInput() {
        @Override
        public int read(ByteBuffer bytes) {
          bytes.put((byte) 0xF8);
          return 1;
        }

        @Override
        public boolean isPatient() {
          return true;
        }

        @Override
        public boolean isLive() {
          return true;
        }

        @Override
        public long framingErrors() {
          return 3;
        }

        @Override
        public long overruns() {
          return 4;
        }

        @Override
        public void close() {
          closed = true;
        }
      };

  @Test
  void whatTheOtherOneHasIsGivenOn() throws IOException {
    FilterLinkInput input = new FilterLinkInput(inner) {};
    ByteBuffer bytes = ByteBuffer.allocate(1);
    assertThat(input.read(bytes)).isEqualTo(1);
    assertThat(bytes.array()).containsExactly(0xF8);
    assertThat(input.isPatient()).isTrue();
    assertThat(input.isLive()).isTrue();
    assertThat(input.framingErrors()).isEqualTo(3);
    assertThat(input.overruns()).isEqualTo(4);
    input.close();
    assertThat(closed).isTrue();
  }

  @Test
  void noMethodOfAnInputIsLeftToItsDefault() {
    assertThat(Arrays.stream(FilterLinkInput.class.getDeclaredMethods()).map(Method::getName))
        .containsAll(Arrays.stream(LinkInput.class.getMethods()).map(Method::getName).toList());
  }
}
