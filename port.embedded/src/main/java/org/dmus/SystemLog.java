package org.dmus;

import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Locale;
import org.osgi.service.log.Logger;

/** Says to the JDK's {@link System.Logger} what the driver says to OSGi's {@link Logger}. */
final class SystemLog {
  private final System.Logger target;

  private SystemLog(System.Logger target) {
    this.target = target;
  }

  /** {@return a logger; its twenty-odd methods differ in their level only} */
  static Logger to(System.Logger target) {
    SystemLog log = new SystemLog(target);
    return (Logger)
        Proxy.newProxyInstance(
            SystemLog.class.getClassLoader(),
            new Class<?>[] {Logger.class},
            (proxy, method, arguments) -> log.call(method, arguments));
  }

  private Object call(Method method, Object[] arguments) throws ReflectiveOperationException {
    if (method.getDeclaringClass() == Object.class) {
      return method.invoke(this, arguments);
    }
    if (method.getReturnType() == String.class) {
      return target.getName();
    }
    boolean asks = method.getReturnType() == boolean.class; // isDebugEnabled
    Level level = level(method.getName());
    if (!asks && target.isLoggable(level) && arguments[0] instanceof String format) {
      say(level, format, arguments);
    }
    return asks ? (Object) target.isLoggable(level) : null;
  }

  /** A library that does its work is silent: what happens is told where somebody looks for it. */
  private static Level level(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    if (name.contains("error")) {
      return Level.ERROR;
    }
    return name.contains("warn")
        ? Level.WARNING
        : name.contains("trace") ? Level.TRACE : Level.DEBUG;
  }

  /** Each {} stands for an argument; a last one that is thrown is the cause. */
  private void say(Level level, String format, Object[] arguments) {
    Object[] values =
        arguments.length == 2 && arguments[1] instanceof Object[] several
            ? several
            : Arrays.copyOfRange(arguments, 1, arguments.length);
    StringBuilder text = new StringBuilder();
    int from = 0;
    int next = 0;
    for (int at = format.indexOf("{}"); at >= 0 && next < values.length; ) {
      text.append(format, from, at).append(values[next++]);
      from = at + 2;
      at = format.indexOf("{}", from);
    }
    text.append(format.substring(from));
    boolean thrown = next < values.length && values[values.length - 1] instanceof Throwable;
    Throwable cause = thrown ? (Throwable) values[values.length - 1] : null;
    target.log(level, text.toString(), cause);
  }
}
