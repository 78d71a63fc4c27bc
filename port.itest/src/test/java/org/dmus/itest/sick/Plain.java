package org.dmus.itest.sick;

import java.util.function.Supplier;

/** A component without a fault of its own; others find it a role. */
public final class Plain implements Runnable, Supplier<String> {
  @Override
  public void run() {
    get();
  }

  @Override
  public String get() {
    return "plain";
  }
}
