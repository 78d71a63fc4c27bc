package org.dmus.player;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Records what capture pins hear to Standard MIDI Files. A service; safe from any thread. */
@ProviderType
public interface Recorder {

  /** Longest time an event waits before it is in the file, in milliseconds. */
  int FLUSH_INTERVAL_MS = 100;

  /**
   * Opens the capture pin and the file, and starts to record on a thread of its own.
   *
   * @param request what to record
   * @return the recording, owned by the caller
   * @throws IOException when the file cannot be written
   * @throws org.dmus.ks.NtStatusException when the port has no capture pin, or it cannot be opened
   */
  Recording record(RecordRequest request) throws IOException;
}
