package org.dmus.jmx.internal;

import org.dmus.client.LineReport;
import org.dmus.jmx.LineFigures;
import org.dmus.mxf.ReferenceTime;

/** A line as it was at one moment. */
record LineSnapshot(LineReport report) implements LineFigures {

  @Override
  public String getState() {
    return report.status().state().name();
  }

  @Override
  public String getText() {
    return report.status().text();
  }

  @Override
  public long getBytes() {
    return report.status().bytes();
  }

  @Override
  public long getMessages() {
    return report.statistics().messages();
  }

  @Override
  public long getLostBytes() {
    return report.status().lostBytes();
  }

  @Override
  public int getPendingBytes() {
    return report.status().pendingBytes();
  }

  @Override
  public long getErrors() {
    return report.status().errors();
  }

  @Override
  public long getOverruns() {
    return report.statistics().overruns();
  }

  @Override
  public long getFramingErrors() {
    return report.statistics().framingErrors();
  }

  @Override
  public long getSavedBytes() {
    return report.statistics().savedBytes();
  }

  @Override
  public double getDelayMs() {
    return (double) report.statistics().delay100ns() / ReferenceTime.PER_MILLISECOND;
  }
}
