package org.dmus.itest.sick;

import java.util.function.Supplier;

/** Another component without a fault of its own. */
public final class Other implements Supplier<String> {
  @Override
  public String get() {
    return "other";
  }
}
