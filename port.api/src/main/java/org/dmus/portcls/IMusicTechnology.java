package org.dmus.portcls;

import java.util.UUID;
import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ConsumerType;

/** Optional, on a miniport: lets the adapter name the technology of its pins (IMusicTechnology). */
@ConsumerType
public interface IMusicTechnology {

  /**
   * Sets the technology in the data ranges of the pins; before {@code init}. [control]
   *
   * @param technology a {@code KSMUSIC_TECHNOLOGY_*} id
   * @throws org.dmus.ks.NtStatusException UNSUCCESSFUL after {@code init}
   */
  @ControlThread
  void setTechnology(UUID technology);
}
