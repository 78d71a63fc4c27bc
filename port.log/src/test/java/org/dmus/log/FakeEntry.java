package org.dmus.log;

import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;

/** An entry of the framework's, without a bundle. */
record FakeEntry(String logger, LogLevel level, String message, Throwable thrown, long sequence)
    implements LogEntry {
  FakeEntry(String logger, LogLevel level, String message, Throwable thrown) {
    this(logger, level, message, thrown, 0);
  }

  @Override
  public Bundle getBundle() {
    return null;
  }

  @Override
  public ServiceReference<?> getServiceReference() {
    return null;
  }

  @Override
  @Deprecated
  public int getLevel() {
    return level.ordinal();
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public Throwable getException() {
    return thrown;
  }

  @Override
  public long getTime() {
    return 0;
  }

  @Override
  public LogLevel getLogLevel() {
    return level;
  }

  @Override
  public String getLoggerName() {
    return logger;
  }

  @Override
  public long getSequence() {
    return sequence;
  }

  @Override
  public String getThreadInfo() {
    return "";
  }

  @Override
  public StackTraceElement getLocation() {
    return null;
  }
}
