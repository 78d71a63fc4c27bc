package org.dmus.client;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;

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
    return get(pin, LineStatus.STATUS, LineStatus.BYTES, LineStatus::from)
        .map(status -> new LineReport(status, statistics(pin)));
  }

  private static LineStatistics statistics(IPin pin) {
    return get(pin, LineStatistics.STATISTICS, LineStatistics.BYTES, LineStatistics::from)
        .orElse(LineStatistics.NONE);
  }

  private static <T> Optional<T> get(
      IPin pin, int property, int bytes, Function<ByteBuffer, T> reader) {
    ByteBuffer value = ByteBuffer.allocate(bytes);
    PropertyRequest request =
        new PropertyRequest(
            LineStatus.PROPSETID_LINE,
            property,
            PropertyRequest.NO_NODE,
            PropertyVerb.GET,
            ByteBuffer.allocate(0),
            value);
    boolean told = pin.property(request) == NtStatus.SUCCESS;
    return told ? Optional.of(reader.apply(value)) : Optional.empty();
  }
}
