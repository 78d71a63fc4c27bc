package org.dmus.miniport.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import org.dmus.ks.LineStatistics;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;
import org.junit.jupiter.api.Test;

class InputLineTest {

  /** A quiet line, with the errors that its driver counts. */
  private record Quiet(LinkInput input) implements Link {
    @Override
    public LinkDescription description() {
      return new LinkDescription("test:quiet", "quiet", "test", "quiet", true, false, false, 0);
    }

    @Override
    public LinkInput openInput() {
      return input;
    }

    @Override
    public LinkOutput openOutput() throws IOException {
      throw new IOException("it only sends bytes");
    }
  }

  private static class Silence implements LinkInput {
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      try {
        closed.await();
        throw new IOException("closed");
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public boolean isPatient() {
      return false;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  private static LineStatistics statistics(LinkInput input) {
    try (InputLine line = InputLine.open(new Quiet(input), 64, () -> 0, () -> {})) {
      return line.statistics();
    }
  }

  @Test
  void errorsThatTheLinkTellsAreThoseOfTheLine() {
    LineStatistics statistics =
        statistics(
            new Silence() {
              @Override
              public long framingErrors() {
                return 3;
              }

              @Override
              public long overruns() {
                return 2;
              }
            });
    assertThat(statistics.framingErrors()).isEqualTo(3);
    assertThat(statistics.overruns()).isEqualTo(2);
  }

  @Test
  void aLinkThatTellsNothingClaimsNoZero() {
    assertThat(statistics(new Silence()).framingErrors()).isEqualTo(LineStatistics.UNKNOWN);
  }
}
