package org.dmus.tck.mpu;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.dmus.miniport.uart.UartMiniport;

/** Loads the UART miniport once more, with one class from a folder. */
final class MutantLoader extends URLClassLoader {
  private static final String UART = "org.dmus.miniport.uart.";

  MutantLoader(Path classes) throws MalformedURLException {
    super(
        new URL[] {classes.toUri().toURL(), codeOf(UartMiniport.class)},
        MutantLoader.class.getClassLoader());
  }

  private static URL codeOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(UART)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
