package org.dmus.deploy.internal;

import org.dmus.deploy.internal.core.Lines;
import org.osgi.service.log.Logger;

/** Lines go to the log service. */
final class LogLines implements Lines {
  private final Logger logger;

  LogLines(Logger logger) {
    this.logger = logger;
  }

  @Override
  public void info(String line) {
    logger.info("{}", line);
  }

  @Override
  public void warn(String line) {
    logger.warn("{}", line);
  }
}
