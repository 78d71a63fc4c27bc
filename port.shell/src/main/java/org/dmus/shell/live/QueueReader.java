package org.dmus.shell.live;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinStatistics;
import org.dmus.client.QueuedEvent;
import org.dmus.shell.EventRow;
import org.dmus.shell.QueueInfo;
import org.dmus.shell.QueueRow;
import org.dmus.shell.midi.MessageWords;

/** Puts the queues of music pins into rows. */
final class QueueReader {
  private static final int NEXT_EVENTS = 20;

  private QueueReader() {}

  static Stream<QueueRow> rows(ISubdevice subdevice) {
    return OpenPin.music(subdevice).map(QueueReader::row);
  }

  static QueueInfo info(List<OpenPin> pins) {
    return new QueueInfo(
        pins.stream().map(QueueReader::row).toList(),
        pins.stream()
            .flatMap(QueueReader::next)
            .sorted(Comparator.comparingDouble(EventRow::leftMs))
            .toList());
  }

  private static QueueRow row(OpenPin open) {
    IPin pin = open.pin();
    PinStatistics counts = pin.statistics();
    return new QueueRow(
        open.port(),
        pin.pinId(),
        pin.instanceId(),
        Words.lower(pin.state()),
        Milliseconds.of(pin.presentationTime()),
        counts.queued(),
        counts.queueHighWater(),
        counts.pool().capacity(),
        counts.late(),
        counts.stale());
  }

  private static Stream<EventRow> next(OpenPin open) {
    return open.pin().queue(NEXT_EVENTS).stream().map(event -> row(open.pin(), event));
  }

  private static EventRow row(IPin pin, QueuedEvent event) {
    return new EventRow(
        pin.instanceId(),
        Milliseconds.of(event.presTime100ns()),
        Milliseconds.of(-event.lateness100ns()),
        event.channelGroup(),
        event.client(),
        MessageWords.of(event.head(), event.bytes()));
  }
}
