package org.dmus.player;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Records what capture pins hear. A service; safe from any thread. */
@ProviderType
public interface Recorder {

  /** Longest time an event waits before it is in the journal, in milliseconds. */
  int FLUSH_INTERVAL_MS = 100;

  /**
   * Opens the capture pins and a journal beside the file, and starts to record on a thread of its
   * own.
   *
   * @param request what to record
   * @return the recording, owned by the caller
   * @throws IOException when the journal cannot be written, or is there already
   * @throws org.dmus.ks.NtStatusException when a port has no capture pin, or it cannot be opened
   */
  Recording record(RecordRequest request) throws IOException;
}
