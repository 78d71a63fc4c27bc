package org.dmus.client;

/**
 * Settings of a subdevice that the port itself reads; see {@link SubdeviceConfiguration#settings}.
 */
public final class PortSettings {

  /** Events in the pool of each music pin, 16..1,048,576; a whole number. */
  public static final String POOL_EVENTS = "port.pool.events";

  /** Long buffers, 4 KiB each, in the pool of each music pin, 2..65,536; a whole number. */
  public static final String POOL_BUFFERS = "port.pool.buffers";

  /**
   * Whether pools note who takes and gives each event, and check that nobody touches one that was
   * given back; true or false. Slower, and allocates.
   */
  public static final String POOL_TRACE = "port.pool.trace";

  /**
   * How long after its time a note-on may still be played when the engine stood still, ms,
   * 0..3,600,000; 0 = any time; 1,000 unless set.
   */
  public static final String STALE_MS = "port.stale.ms";

  /**
   * What becomes of events that fall due while the miniport is away: {@code queue} keeps them and
   * plays them, late, when it is back - note-ons up to {@link #STALE_MS} - and {@code drop} counts
   * them as lost. Either way the next stream gets the programs, controllers, bends, tunings and
   * system exclusive messages. {@code queue} unless set.
   */
  public static final String AWAY = "port.away";

  /**
   * How much of downloads and settings a pin remembers for its next stream, MiB, 0..2,047; a whole
   * number; 64 unless set. What is beyond is used by this stream and not repeated to the next one;
   * see {@link PinMemory#forgotten}.
   */
  public static final String KEEP_MIB = "port.keep.mib";

  /**
   * The technology that a miniport with {@link org.dmus.portcls.IMusicTechnology} gets before its
   * init: {@code port}, {@code sqsynth}, {@code fmsynth}, {@code wavetable}, {@code swsynth}, or a
   * UUID. Other miniports ignore it.
   */
  public static final String TECHNOLOGY = "port.technology";

  private PortSettings() {}
}
