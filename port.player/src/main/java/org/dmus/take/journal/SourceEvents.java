package org.dmus.take.journal;

import java.io.IOException;

/** The records of one source alone. */
final class SourceEvents implements TakeEvents {
  private final TakeEvents all;
  private final int source;

  SourceEvents(TakeEvents all, int source) {
    this.all = all;
    this.source = source;
  }

  @Override
  public boolean next() throws IOException {
    while (all.next()) {
      if (all.source() == source) {
        return true;
      }
    }
    return false;
  }

  @Override
  public RecordKind kind() {
    return all.kind();
  }

  @Override
  public int source() {
    return source;
  }

  @Override
  public long time100ns() {
    return all.time100ns();
  }

  @Override
  public byte[] data() {
    return all.data();
  }

  @Override
  public int length() {
    return all.length();
  }

  @Override
  public void close() throws IOException {
    all.close();
  }
}
