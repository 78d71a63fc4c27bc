package org.dmus.port.driver;

import java.util.Map;
import org.dmus.portcls.IRegistryKey;

/** Settings for the tests of other packages. */
public final class TestKeys {

  private TestKeys() {}

  /** Returns settings of an owner called "key". */
  public static IRegistryKey of(Map<String, Object> values) {
    return new RegistryKey("key", values);
  }
}
