package org.dmus.wave.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.dmus.ks.WaveFormat;
import org.dmus.ks.WaveFormat.Encoding;
import org.dmus.wave.WaveOutput;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void writingAllocatesNothingOnceWarm(Encoding encoding) throws IOException {
    float[][] planes = new float[2][441];
    String file = directory.resolve("song.wav").toString();
    WaveFormat format = new WaveFormat(44_100, 2, encoding);
    try (WaveOutput out = new WavOutputProvider().open(file, format)) {
      allocatedBytes(out, planes);
      assertThat(allocatedBytes(out, planes)).isZero();
    }
  }

  private static long allocatedBytes(WaveOutput out, float[][] planes) throws IOException {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 500; i++) {
      out.write(planes, 441);
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
