package org.dmus.shell.live;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PortSettings;
import org.dmus.mxf.AllocatorStatistics;
import org.dmus.mxf.AllocatorTrace.Misuse;
import org.dmus.mxf.AllocatorTrace.Outstanding;
import org.dmus.shell.MisuseRow;
import org.dmus.shell.OwnerRow;
import org.dmus.shell.PoolInfo;
import org.dmus.shell.PoolRow;

/** Puts the pools of pins into rows. */
final class PoolReader {
  private static final String HOW_TO_TRACE =
      "off; the setting " + PortSettings.POOL_TRACE + "=true of the port turns it on";

  private PoolReader() {}

  static Stream<PoolRow> rows(ISubdevice subdevice) {
    return OpenPin.all(subdevice).map(PoolReader::row);
  }

  private static PoolRow row(OpenPin open) {
    IPin pin = open.pin();
    AllocatorStatistics pool = pin.statistics().pool();
    return new PoolRow(
        open.port(),
        pin.pinId(),
        pin.instanceId(),
        pool.capacity(),
        pool.free(),
        pool.used(),
        pool.highWater(),
        pool.bufferCapacity(),
        pool.freeBuffers(),
        pool.exhausted(),
        pool.leaked(),
        pool.refused());
  }

  static PoolInfo info(ISubdevice subdevice) {
    List<IPin> pins = OpenPin.all(subdevice).map(OpenPin::pin).toList();
    return new PoolInfo(
        rows(subdevice).toList(),
        isTraced(subdevice) ? "on" : HOW_TO_TRACE,
        pins.stream().flatMap(PoolReader::owners).toList(),
        pins.stream().flatMap(PoolReader::misuses).toList());
  }

  private static boolean isTraced(ISubdevice subdevice) {
    Object setting = subdevice.configuration().settings().get(PortSettings.POOL_TRACE);
    return setting != null && Boolean.parseBoolean(setting.toString());
  }

  /** One row for all that one place in the code took: a pool has thousands of events. */
  private static Stream<OwnerRow> owners(IPin pin) {
    return pin.poolTrace().outstanding().stream()
        .collect(Collectors.groupingBy(Outstanding::owner))
        .values()
        .stream()
        .map(events -> owner(pin, events))
        .sorted(Comparator.comparingLong(OwnerRow::events).reversed());
  }

  private static OwnerRow owner(IPin pin, List<Outstanding> events) {
    long oldest = events.stream().mapToLong(Outstanding::age).max().orElse(0);
    return new OwnerRow(pin.instanceId(), events.size(), oldest, events.get(0).owner());
  }

  private static Stream<MisuseRow> misuses(IPin pin) {
    return pin.poolTrace().misuses().stream().map(misuse -> row(pin, misuse));
  }

  private static MisuseRow row(IPin pin, Misuse misuse) {
    String fault = Words.lower(misuse.fault()).replace('_', ' ');
    return new MisuseRow(pin.instanceId(), fault, misuse.owner(), misuse.detail());
  }
}
