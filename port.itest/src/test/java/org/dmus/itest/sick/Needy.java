package org.dmus.itest.sick;

/** A component that cannot do without another class. */
public final class Needy implements Runnable {
  private final Other other = new Other();

  @Override
  public void run() {
    other.get();
  }
}
