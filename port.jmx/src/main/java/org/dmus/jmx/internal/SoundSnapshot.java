package org.dmus.jmx.internal;

import org.dmus.client.SoundReport;
import org.dmus.jmx.SoundFigures;

/** A synthesizer as it was at one moment. */
record SoundSnapshot(SoundReport report) implements SoundFigures {

  @Override
  public int getVoices() {
    return report.now().voices();
  }

  @Override
  public int getPeakVoices() {
    return report.totals().peakVoices();
  }

  @Override
  public long getStolenNotes() {
    return report.totals().stolenNotes();
  }

  @Override
  public long getLostNotes() {
    return report.totals().lostNotes();
  }

  @Override
  public long getMissingNotes() {
    return report.totals().missingNotes();
  }

  @Override
  public long getLateNotes() {
    return report.totals().lateNotes();
  }

  @Override
  public long getLostMessages() {
    return report.totals().lostMessages();
  }

  @Override
  public long getIgnoredMessages() {
    return report.totals().ignoredMessages();
  }

  @Override
  public long getDamagedMessages() {
    return report.totals().damagedMessages();
  }
}
