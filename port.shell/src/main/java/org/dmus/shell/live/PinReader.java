package org.dmus.shell.live;

import java.util.stream.Stream;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinStatistics;
import org.dmus.shell.PinRow;

/** Puts open pins into rows. */
final class PinReader {
  private PinReader() {}

  static Stream<PinRow> rows(ISubdevice subdevice) {
    String port = subdevice.configuration().name();
    return subdevice.filter().openPins().stream().map(pin -> row(port, pin));
  }

  private static PinRow row(String port, IPin pin) {
    PinStatistics counts = pin.statistics();
    return new PinRow(
        port,
        pin.pinId(),
        pin.instanceId(),
        Words.format(pin.format()),
        Words.lower(pin.state()),
        pin.isAttached(),
        counts.written(),
        counts.delivered(),
        counts.queued(),
        counts.flushed() + counts.lostDetached() + counts.undeliverable(),
        counts.stale(),
        counts.late(),
        counts.frames(),
        counts.underruns());
  }
}
