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
  private Runnable gone = () -> {};
  private boolean isGone;

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

  /** Says how to let go of it; at once, when its bundle went meanwhile. */
  void onGone(Runnable action) {
    synchronized (this) {
      gone = action;
      if (!isGone) {
        return;
      }
    }
    action.run();
  }

  void tellGone() {
    Runnable action;
    synchronized (this) {
      isGone = true;
      action = gone;
    }
    action.run();
  }

  void release() {
    driver.release(this);
  }
}
