package org.dmus.client;

import java.util.Optional;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;

/**
 * How the MIDI line below a pin is doing.
 *
 * @param status its state, its bytes and its errors
 * @param statistics what it has carried; {@link LineStatistics#NONE} where the line does not tell
 */
public record LineReport(LineStatus status, LineStatistics statistics) {

  /**
   * Asks a pin. [control]; costs a short moment with its engine.
   *
   * @param pin an open pin
   * @return empty when nothing below it is a line, or its miniport is away
   */
  public static Optional<LineReport> of(IPin pin) {
    return PinProperty.get(pin, LineStatus.PROPSETID_LINE, LineStatus.STATUS, LineStatus.BYTES)
        .map(status -> new LineReport(LineStatus.from(status), statistics(pin)));
  }

  private static LineStatistics statistics(IPin pin) {
    return PinProperty.get(
            pin, LineStatus.PROPSETID_LINE, LineStatistics.STATISTICS, LineStatistics.BYTES)
        .map(LineStatistics::from)
        .orElse(LineStatistics.NONE);
  }
}
