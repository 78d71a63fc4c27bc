package org.dmus.wave.out;

import java.io.IOException;

/** Says in one sentence which output failed, why, and what helps. */
final class WriteFailure {

  private WriteFailure() {}

  static IOException of(String target, IOException cause) {
    return new IOException(
        target + ": cannot write: " + reason(cause) + "; make room or choose another place", cause);
  }

  private static String reason(IOException cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
