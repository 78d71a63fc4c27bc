package org.dmus.jmx;

import org.osgi.annotation.versioning.ProviderType;

/** What went through a client of a render pin; see {@link org.dmus.client.ClientStatistics}. */
@ProviderType
public interface ClientFigures {

  /** {@return its number on its pin; 0 = the pin's own} */
  long getId();

  /** {@return a readable name} */
  String getName();

  /** {@return events taken} */
  long getWritten();

  /** {@return events handed to the stream} */
  long getDelivered();

  /** {@return events on their way} */
  long getQueued();

  /** {@return events discarded by STOP, cancel, flush, panic or close} */
  long getFlushed();

  /** {@return events discarded because the miniport was away} */
  long getLostDetached();

  /** {@return events that the stream refused, or threw at} */
  long getUndeliverable();

  /** {@return note-ons that came too long after their time to be played} */
  long getStale();

  /** {@return programs, controllers and the like that fell due while the miniport was away} */
  long getAbsorbed();

  /** {@return events delivered after their time} */
  long getLate();

  /** {@return buffers refused as malformed} */
  long getRefusedBuffers();

  /** {@return writes that found no room for all of their records} */
  long getShortWrites();

  /** {@return note-offs that the port owed for it and sent} */
  long getNotesEnded();

  /** {@return its notes that sound now} */
  int getNotesSounding();
}
