package org.dmus.client;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.mxf.AllocatorTrace;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An open pin. Any number of threads may {@link #write}; the order of each is kept. {@link #read}
 * is for one thread at a time.
 *
 * <p><b>Time.</b> Buffers carry the pin's <em>presentation time</em>: it starts at 0 with the first
 * RUN after STOP, stands still in PAUSE, and is reset by STOP.
 */
@ProviderType
public interface IPin extends AutoCloseable {

  /** What {@link #write} returns for a buffer that it refuses. */
  int MALFORMED = -1;

  /** {@return the pin id, 0..n-1} */
  int pinId();

  /** {@return the number of this instance, unique in the filter} */
  long instanceId();

  /** {@return the format it was opened with} */
  KsDataFormat format();

  /**
   * {@return the state it is in: what the client asked for, but PAUSE for RUN while the device
   * sleeps; see {@link org.dmus.portcls.IPortCls#pcRequestNewPowerState}}
   */
  KsState state();

  /** {@return whether a stream of the miniport is behind the pin} */
  boolean isAttached();

  /**
   * {@return whether it is closed for ever, or being closed, by its owner or by the port; [any]}
   */
  boolean isClosed();

  /**
   * Goes to a state, through those in between. [control]
   *
   * <p>Leaving RUN ends the notes that the pin left sounding. STOP discards what is queued.
   *
   * @param state where to go
   * @throws org.dmus.ks.NtStatusException what the miniport says; the pin stays where it got to
   */
  void setState(KsState state);

  /** {@return the presentation time, 100 ns; [any]} */
  long presentationTime();

  /**
   * Hands over events. [data path], [any] A closed pin takes none.
   *
   * <p>Takes whole records and moves the position behind them. It stops early when the pin has no
   * room for more: write the rest later. A malformed buffer - a record that is cut off, empty or
   * longer than the whole pool, unknown flags, a group beyond 65,535, a negative time - is refused
   * as a whole: nothing of it is played, the position stays, {@link #fault} says why, and the pin
   * goes on.
   *
   * @param records records of the pin's format, little-endian, between position and limit
   * @param startTime100ns presentation time that the records' deltas are relative to, not negative
   * @return number of records taken, or {@link #MALFORMED}
   */
  int write(ByteBuffer records, long startTime100ns);

  /** {@return why the last malformed buffer was refused; null when none was; [any]} */
  BufferFault fault();

  /**
   * Lets another client share this render pin. [control]
   *
   * @param name a readable name, for the console
   * @return the client, owned by the caller; closed with the pin
   * @throws org.dmus.ks.NtStatusException INVALID_DEVICE_REQUEST when this is no render pin,
   *     INVALID_DEVICE_STATE when it is closed
   */
  IPinClient openClient(String name);

  /** {@return what went through each client of a render pin, its own first; allocates} */
  List<ClientStatistics> clients();

  /**
   * Takes captured events. [data path] In DirectMusic format each record's delta is relative to
   * presentation time 0; in MIDI format the first after STOP is, and every later one is relative to
   * the record before it, whatever buffer that was in.
   *
   * @param records room for records of the pin's format; the position moves behind what was written
   * @return number of records; 0 when there is nothing, or no room for the next one
   */
  int read(ByteBuffer records);

  /**
   * Forgets queued events that were not delivered, or not read, yet: they are counted as flushed.
   * Ends sounding notes: they are counted as ended. [control]
   */
  void flush();

  /**
   * Forgets queued events of all clients; as {@link IPinClient#cancel}. [control]
   *
   * @param selection which events
   * @return number of events forgotten; they are counted as flushed
   */
  int cancel(EventSelection selection);

  /**
   * Silences a render pin whatever its state is believed to be: forgets what is queued and sends,
   * on every channel of every group in use, sustain off, all sound off, all notes off and a
   * note-off for each key. What a slow stream has no room for yet follows as it makes room.
   * [control]
   */
  void panic();

  /**
   * Looks at the queue of a render pin. [control]; allocates.
   *
   * @param limit most events to return
   * @return the next events, soonest first
   */
  List<QueuedEvent> queue(int limit);

  /** {@return how the events of a render pin kept their time; [control]; allocates} */
  LatencyReport latency();

  /**
   * {@return what the pin's allocator knows when {@link PortSettings#POOL_TRACE} is set; allocates}
   */
  AllocatorTrace poolTrace();

  /**
   * Tells what happens to the pin from now on.
   *
   * @param listener called on the engine's or a control thread, in order, one event at a time and
   *     with no lock of the port held: must not block; null = nobody
   */
  void listener(PinListener listener);

  /**
   * Lets somebody hear what the pin delivers from now on. [control]
   *
   * @param tap hears it on the engine
   */
  void addTap(PinTap tap);

  /**
   * Undoes {@link #addTap}: when this returns, the tap is not being called and never will be.
   * Harmless when it was not added. [control]
   *
   * @param tap what was added
   */
  void removeTap(PinTap tap);

  /** {@return what went through so far; allocates} */
  PinStatistics statistics();

  /** {@return what the bytes that a capture pin received got wrong; nothing, for others} */
  default StreamFaults streamFaults() {
    return StreamFaults.NONE;
  }

  /**
   * {@return why the pin stopped working - an output that failed, a miniport that refused - if it
   * did}
   */
  Optional<Throwable> failure();

  /**
   * Sends a property request to the pin's stream. Downloads ({@link
   * org.dmus.ks.SynthProperties#DLS_DOWNLOAD}), port parameters, and what can be got and set, are
   * repeated to every later stream, within the bound of {@link PortSettings#KEEP_MIB}; the handle
   * of a download stays valid. A download whose unload was asked for is not repeated, and what its
   * unload still waits for ends with the stream.
   *
   * @param request the request
   * @return the status; PENDING when {@link PropertyRequest#completion} tells the final one
   */
  NtStatus property(PropertyRequest request);

  /**
   * {@return what the port remembers of the pin; also of a pin that the port closed; [control];
   * allocates}
   */
  PinMemory memory();

  /**
   * Brings a pin that was just opened to where another one was: repeats its downloads and settings,
   * sets presentation time, takes the state of the channels and the events to come. A request that
   * is not granted is counted ({@link PinMemory#refused}), and the pin goes on. [control]
   *
   * @param memory what is remembered of the other pin, of the same kind and format
   * @return number of events taken; the others found no room
   * @throws org.dmus.ks.NtStatusException INVALID_DEVICE_STATE unless it is in STOP
   */
  int restore(PinMemory memory);

  /** Stops, ends sounding notes, closes the stream. [control]; more than once is harmless. */
  @Override
  void close();
}
