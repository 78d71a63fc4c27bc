package org.dmus.player;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Renders songs faster than real time, each on a private subdevice of its own. A service. Several
 * threads may render at once. A render whose miniport goes away - an update - waits for it and goes
 * on: no event is lost.
 */
@ProviderType
public interface Renderer {

  /**
   * Renders a song. Blocks until it is done, working on the calling thread. The output is complete
   * or, after a failure or a cancellation, not there.
   *
   * @param request what to render
   * @param listener is told how far it is
   * @return what was done
   * @throws IOException when the output cannot be opened or written
   * @throws org.dmus.ks.NtStatusException when the synthesizer cannot be had: NOT_SUPPORTED lists
   *     the miniports there are, NO_MATCH says that it is no synthesizer, DEVICE_REMOVED that it
   *     went away and did not come back in time
   */
  RenderReport render(RenderRequest request, RenderListener listener) throws IOException;
}
