package org.dmus.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code fuzz.sh} begins with holds without it. */
class SeedsTest {
  private static final long MOST_BYTES = 200 * 1024;

  @ParameterizedTest
  @EnumSource
  void everySeedIsTakenAsTheContractSays(Target target) {
    List<Path> seeds = Seed.of(target);
    assertThat(seeds).isNotEmpty();
    for (Path seed : seeds) {
      try {
        target.take(Seed.read(seed));
      } catch (RuntimeException | Error e) {
        throw new AssertionError(seed.toString(), e);
      }
    }
  }

  @Test
  void theSeedsAreFewEnoughToBeCommitted() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(Seed.FOLDER)) {
      for (Path seed : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(seed);
      }
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }
}
