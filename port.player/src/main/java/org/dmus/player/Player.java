package org.dmus.player;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Plays songs in real time. A service; safe from any thread. */
@ProviderType
public interface Player {

  /**
   * Opens the pins and starts to play, on a thread of its own.
   *
   * @param request what to play
   * @return the playback, owned by the caller; it goes on until it is finished or closed
   * @throws IOException when the sound output cannot be opened
   * @throws org.dmus.ks.NtStatusException when the port has no music pin, or the pin cannot be
   *     opened
   */
  Playback play(PlayRequest request) throws IOException;
}
