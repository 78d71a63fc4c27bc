package org.dmus.port.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.dmus.port.bench.SoakProducer.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The soak, short. */
@Timeout(300)
class SoakTest {
  private final long seed = new Random().nextInt();

  SoakTest() {
    System.out.println("SoakTest seed " + seed);
  }

  private SoakResult soak(int producers, Manner manner, long events) throws InterruptedException {
    SoakResult result = new Soak(producers, manner, seed).run(events);
    assertThat(result).as("exact").matches(SoakResult::isExact);
    return result;
  }

  @Test
  void belowCapacityNoWriteIsShort() throws InterruptedException {
    for (int producers : new int[] {1, 2, 8}) {
      SoakResult result = soak(producers, Manner.BELOW_CAPACITY, 400_000);
      assertThat(result.shortWrites()).isZero();
      assertThat(result.delivered()).isEqualTo(result.offered());
    }
  }

  @Test
  void whoWritesTheRestAgainLosesNothing() throws InterruptedException {
    for (int producers : new int[] {1, 8}) {
      SoakResult result = soak(producers, Manner.INSIST, 400_000);
      assertThat(result.dropped()).isZero();
    }
  }

  @Test
  void whatEightProducersDropIsAllThatIsMissing() throws InterruptedException {
    SoakResult result = soak(8, Manner.DROP, 1_000_000);
    assertThat(result.delivered()).isEqualTo(result.offered() - result.dropped());
  }

  @Test
  void theEngineAllocatesNothing() throws InterruptedException {
    long[] bytes = new long[3];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = soak(2, Manner.INSIST, 1_000_000).engineBytes();
    }
    // The compiler may have the thread start anew once, which allocates; events never do.
    assertThat(LongStream.of(bytes).min()).as("%s", (Object) bytes).hasValue(0);
  }
}
