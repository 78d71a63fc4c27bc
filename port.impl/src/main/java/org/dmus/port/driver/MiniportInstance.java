package org.dmus.port.driver;

import org.dmus.portcls.IMiniport;

/**
 * One instance of a deployed miniport, in the hands of one port.
 *
 * <p>When its bundle goes, {@code gone} runs inside the bundle's stop, and has to let go of it.
 */
final class MiniportInstance {
  private final DeployedMiniport<?> driver;
  private final IMiniport miniport;
  private volatile Runnable gone = () -> {};

  MiniportInstance(DeployedMiniport<?> driver, IMiniport miniport) {
    this.driver = driver;
    this.miniport = miniport;
  }

  DeployedMiniport<?> driver() {
    return driver;
  }

  IMiniport miniport() {
    return miniport;
  }

  void onGone(Runnable action) {
    gone = action;
  }

  void tellGone() {
    gone.run();
  }

  void release() {
    driver.release(this);
  }
}
