package org.dmus.player;

import org.osgi.annotation.versioning.ProviderType;

/** A song that is being played. {@link #close} stops it and ends all sounding notes. */
@ProviderType
public interface Playback extends Activity {

  /** Stops time, soon; sounding notes end. */
  void pause();

  /** Goes on where it was paused, soon. */
  void resume();

  /** {@return length of the song, 100 ns} */
  long duration100ns();
}
