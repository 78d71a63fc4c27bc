package org.dmus.deploy.internal.core;

/** What is told to whoever reads the log: a line a change. */
public interface Lines {

  /** All is well. */
  void info(String line);

  /** Somebody should look. */
  void warn(String line);
}
