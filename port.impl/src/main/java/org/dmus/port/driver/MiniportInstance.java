package org.dmus.port.driver;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.dmus.port.quarantine.ControlCalls;
import org.dmus.portcls.IMiniport;

/**
 * One instance of a deployed miniport, in the hands of one port.
 *
 * <p>When its bundle goes, {@code gone} runs inside the bundle's stop, and has to let go of it.
 */
final class MiniportInstance {
  private final DeployedMiniport<?> driver;
  private final IMiniport miniport;
  private Supplier<CompletableFuture<?>> gone = MiniportInstance::nothing;
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

  private static CompletableFuture<?> nothing() {
    return CompletableFuture.completedFuture(null);
  }

  /**
   * Says how to begin to let go of it; that is begun, and waited for, when its bundle went
   * meanwhile.
   */
  void onGone(Supplier<CompletableFuture<?>> action) {
    synchronized (this) {
      gone = action;
      if (!isGone) {
        return;
      }
    }
    ControlCalls.await(action.get());
  }

  /** Has who holds it begin to let go of it; the future ends when that is done. */
  CompletableFuture<?> tellGone() {
    Supplier<CompletableFuture<?>> action;
    synchronized (this) {
      isGone = true;
      action = gone;
    }
    return action.get();
  }

  void release() {
    driver.release(this);
  }
}
