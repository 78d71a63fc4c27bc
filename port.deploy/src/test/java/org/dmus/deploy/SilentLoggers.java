package org.dmus.deploy;

import java.lang.reflect.Proxy;
import org.osgi.framework.Bundle;
import org.osgi.service.log.FormatterLogger;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** A log that keeps nothing, not even who asked for it. */
final class SilentLoggers implements LoggerFactory {
  private final Object silent =
      Proxy.newProxyInstance(
          SilentLoggers.class.getClassLoader(),
          new Class<?>[] {FormatterLogger.class},
          (proxy, method, args) -> answer(method.getReturnType()));

  private static Object answer(Class<?> type) {
    return type == boolean.class ? Boolean.FALSE : type == String.class ? "silent" : null;
  }

  @Override
  public Logger getLogger(String name) {
    return (Logger) silent;
  }

  @Override
  public Logger getLogger(Class<?> type) {
    return (Logger) silent;
  }

  @Override
  public <L extends Logger> L getLogger(String name, Class<L> loggerType) {
    return loggerType.cast(silent);
  }

  @Override
  public <L extends Logger> L getLogger(Class<?> type, Class<L> loggerType) {
    return loggerType.cast(silent);
  }

  @Override
  public <L extends Logger> L getLogger(Bundle bundle, String name, Class<L> loggerType) {
    return loggerType.cast(silent);
  }
}
