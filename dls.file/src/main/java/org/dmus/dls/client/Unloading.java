package org.dmus.dls.client;

import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dmus.client.IPin;

/** Takes downloads back. */
final class Unloading {
  private Unloading() {}

  /**
   * Unloads some handles, the first of them first.
   *
   * @return completes when nothing sounds any of them; a handle that is gone with its pin is one
   *     that nothing sounds
   */
  static CompletionStage<Void> of(IPin pin, Deque<Long> handles) {
    return CompletableFuture.allOf(
        handles.stream()
            .map(handle -> DlsRequest.unload(pin, handle).toCompletableFuture())
            .toArray(CompletableFuture[]::new));
  }
}
