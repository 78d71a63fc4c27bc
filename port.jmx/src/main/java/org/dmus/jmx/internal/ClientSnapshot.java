package org.dmus.jmx.internal;

import org.dmus.client.ClientStatistics;
import org.dmus.jmx.ClientFigures;

/** A client as it was at one moment. */
record ClientSnapshot(ClientStatistics counts) implements ClientFigures {

  @Override
  public long getId() {
    return counts.id();
  }

  @Override
  public String getName() {
    return counts.name();
  }

  @Override
  public long getWritten() {
    return counts.written();
  }

  @Override
  public long getDelivered() {
    return counts.delivered();
  }

  @Override
  public long getQueued() {
    return counts.queued();
  }

  @Override
  public long getFlushed() {
    return counts.flushed();
  }

  @Override
  public long getLostDetached() {
    return counts.lostDetached();
  }

  @Override
  public long getUndeliverable() {
    return counts.undeliverable();
  }

  @Override
  public long getStale() {
    return counts.stale();
  }

  @Override
  public long getAbsorbed() {
    return counts.absorbed();
  }

  @Override
  public long getLate() {
    return counts.late();
  }

  @Override
  public long getRefusedBuffers() {
    return counts.refusedBuffers();
  }

  @Override
  public long getShortWrites() {
    return counts.shortWrites();
  }

  @Override
  public long getNotesEnded() {
    return counts.notesEnded();
  }

  @Override
  public int getNotesSounding() {
    return counts.notesSounding();
  }
}
