package org.dmus.player;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A song that is being played. {@link #close} stops it and ends all sounding notes. */
@ProviderType
public interface Playback extends Activity {

  /** Stops time, soon; sounding notes end. */
  void pause();

  /** Goes on where it was paused, soon. */
  void resume();

  /**
   * {@return why it waits for its device, which was lost; empty while the device is there} See
   * {@link PlayRequest#patience100ns}.
   */
  Optional<String> gap();

  /**
   * {@return why nothing goes out: no program reads the FIFO, or the device takes no bytes; empty
   * while it flows}
   */
  Optional<String> obstacle();

  /**
   * {@return events of the song that were left out so far: damaged ones, and those that are longer
   * than the whole pool of the pin}
   */
  long leftOutEvents();

  /** {@return length of the song, 100 ns} */
  long duration100ns();
}
