package org.dmus.jmx.internal;

import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;

/** A line whose every figure is another. */
final class Lines {
  private static final LineStatus STATUS =
      new LineStatus(LineStatus.State.WAITING, 31, 32, 33, 34, "waits for a program");
  private static final LineStatistics STATISTICS = new LineStatistics(35, 36, -1, 37, 38_000);

  private Lines() {}

  static NtStatus answer(PropertyRequest request) {
    return request.id() == LineStatus.STATUS
        ? request.reply(STATUS.toBytes())
        : request.reply(STATISTICS.toBytes());
  }
}
