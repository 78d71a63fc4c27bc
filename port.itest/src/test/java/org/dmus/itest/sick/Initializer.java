package org.dmus.itest.sick;

import java.util.List;

/** A component whose class cannot be initialized. */
public final class Initializer implements Runnable {
  private static final String FIRST_CARD = List.<String>of().get(0);

  @Override
  public void run() {
    Thread.currentThread().setName(FIRST_CARD);
  }
}
