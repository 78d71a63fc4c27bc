package org.dmus.shell.gogo;

import org.dmus.shell.ConnectionRow;
import org.dmus.shell.MiniportRow;
import org.dmus.shell.PinRow;
import org.dmus.shell.PlaybackRow;
import org.dmus.shell.PoolRow;
import org.dmus.shell.PortInfo;
import org.dmus.shell.PortRow;
import org.dmus.shell.QueueRow;
import org.dmus.shell.TextTable;

/** The names that commands take, or tell, for what records are about. */
final class RecordName {
  private RecordName() {}

  static String of(Record record) {
    if (record instanceof PortRow port) {
      return port.name();
    }
    if (record instanceof PortInfo info) {
      return info.row().name();
    }
    if (record instanceof MiniportRow miniport) {
      return miniport.clsid();
    }
    if (record instanceof PlaybackRow playback) {
      return "" + playback.id();
    }
    return record instanceof ConnectionRow connection ? connection.name() : ofPin(record);
  }

  private static String ofPin(Record record) {
    if (record instanceof PinRow pin) {
      return pin.port() + ":" + pin.instance();
    }
    if (record instanceof QueueRow queue) {
      return queue.port() + ":" + queue.instance();
    }
    return record instanceof PoolRow pool
        ? pool.port() + ":" + pool.instance()
        : TextTable.line(record);
  }
}
