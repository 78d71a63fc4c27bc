package org.dmus.miniport.uart;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.dmus.mxf.ReferenceTime;

/** What {@code socat -x} notes: when it was about to write bytes, in UTC, to the microsecond. */
final class CableTrace {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

  /** The fraction is microseconds, with or without three zeros in front (socat 1.7, 1.8). */
  private static final Pattern BLOCK =
      Pattern.compile("[<>] (\\S+ [0-9:]+)\\.(?:000)?(\\d{6}) +length=(\\d+).*");

  private static final int UNITS_PER_MICROSECOND = 10;

  private CableTrace() {}

  /** {@return the time of each byte, 100 ns since 1970; those of one write have one} */
  static long[] times100ns(Path trace) throws IOException {
    return Files.readAllLines(trace, US_ASCII).stream()
        .map(BLOCK::matcher)
        .filter(Matcher::matches)
        .flatMapToLong(CableTrace::timeOfEach)
        .toArray();
  }

  private static LongStream timeOfEach(Matcher block) {
    long second = LocalDateTime.parse(block.group(1), SECOND).toEpochSecond(ZoneOffset.UTC);
    long time100ns =
        second * ReferenceTime.PER_SECOND + Long.parseLong(block.group(2)) * UNITS_PER_MICROSECOND;
    return LongStream.generate(() -> time100ns).limit(Long.parseLong(block.group(3)));
  }
}
