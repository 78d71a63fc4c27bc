package org.dmus.take.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of several sources by time. A journal has them in the order in which the recorder
 * read them, which is by time for each source alone.
 */
final class MergedEvents implements TakeEvents {
  private final List<TakeEvents> sources;
  private final List<TakeEvents> waiting = new ArrayList<>();
  private TakeEvents now;
  private boolean started;

  MergedEvents(List<TakeEvents> sources) {
    this.sources = sources;
  }

  @Override
  public boolean next() throws IOException {
    if (!started) {
      started = true;
      for (TakeEvents each : sources) {
        add(each);
      }
    } else if (now != null && !now.next()) {
      waiting.remove(now);
    }
    now = earliest();
    return now != null;
  }

  private void add(TakeEvents source) throws IOException {
    if (source.next()) {
      waiting.add(source);
    }
  }

  private TakeEvents earliest() {
    TakeEvents first = null;
    for (TakeEvents each : waiting) {
      if (first == null || each.time100ns() < first.time100ns()) {
        first = each;
      }
    }
    return first;
  }

  @Override
  public RecordKind kind() {
    return now.kind();
  }

  @Override
  public int source() {
    return now.source();
  }

  @Override
  public long time100ns() {
    return now.time100ns();
  }

  @Override
  public byte[] data() {
    return now.data();
  }

  @Override
  public int length() {
    return now.length();
  }

  @Override
  public void close() throws IOException {
    for (TakeEvents each : sources) {
      each.close();
    }
  }
}
