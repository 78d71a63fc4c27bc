package org.dmus.jmx;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** An open pin and what went through it; see {@link org.dmus.client.PinStatistics}. */
@ProviderType
public interface PinFigures {

  /** {@return pin id, 0..n-1} */
  int getPin();

  /** {@return number of the instance, unique in the port} */
  long getInstance();

  /** {@return {@code STOP}, {@code ACQUIRE}, {@code PAUSE} or {@code RUN}} */
  String getState();

  /** {@return whether a stream of the miniport is behind it} */
  boolean isAttached();

  /** {@return events taken from clients, or captured} */
  long getWritten();

  /** {@return events handed to the stream, or to the client} */
  long getDelivered();

  /** {@return events on their way} */
  long getQueued();

  /** {@return most events queued at once} */
  int getQueueHighWater();

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

  /** {@return messages that brought new streams to where the old ones were} */
  long getChased();

  /** {@return messages that could not be sent to a new stream} */
  long getUnchased();

  /** {@return events that came back from streams that went before they played them} */
  long getRecalled();

  /** {@return events that could not have come back, because there was no room for a copy} */
  long getUnrecallable();

  /** {@return malformed buffers; of a capture pin: messages and bytes lost on the way} */
  long getRejected();

  /** {@return events delivered after their time} */
  long getLate();

  /** {@return note-offs that the port owed and sent} */
  long getNotesEnded();

  /** {@return frames rendered, of a wave pin} */
  long getFrames();

  /** {@return times an output ran dry, of a wave pin} */
  long getUnderruns();

  /** {@return its event pool} */
  PoolFigures getPool();

  /** {@return how long before they were due events were submitted; null unless a render pin} */
  TimeFigures getLead();

  /** {@return how long after they were due events were sent; null unless a render pin} */
  TimeFigures getLateness();

  /** {@return how long after they were submitted events were sent; null unless a render pin} */
  TimeFigures getTransit();

  /**
   * {@return what the bytes that a capture pin received got wrong: how often, by {@link
   * org.dmus.client.StreamFault}}
   */
  Map<String, Long> getStreamFaults();

  /** {@return the MIDI line below it; null when there is none} */
  LineFigures getLine();

  /** {@return the synthesizer below it; null when there is none} */
  SoundFigures getSound();

  /** {@return the clients of a render pin, its own first} */
  ClientFigures[] getClients();
}
