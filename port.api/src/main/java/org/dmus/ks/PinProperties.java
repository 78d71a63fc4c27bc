package org.dmus.ks;

/**
 * The property ids of {@link KsGuids#PROPSETID_PIN} (KSPROPERTY_PIN): what the port answers about
 * the pins of a filter, each with GET and BASIC_SUPPORT only.
 *
 * <p>All but {@link #CTYPES} need instance data of {@value #INSTANCE_BYTES} bytes behind the
 * property header (KSP_PIN): u32 pin id, u32 reserved. All values are little-endian.
 */
public final class PinProperties {

  /** Size of the instance data of a request, bytes. */
  public static final int INSTANCE_BYTES = 8;

  /** How often the pin may be and is open on this filter: u32 possible, u32 current. */
  public static final int CINSTANCES = 0;

  /** How many pins the filter has: u32. */
  public static final int CTYPES = 1;

  /** Direction of the pin: u32, see {@link KsDataFlow#value}. */
  public static final int DATAFLOW = 2;

  /** The pin's data ranges. KSMULTIPLE_ITEM: u32 size, u32 count, then each range. */
  public static final int DATARANGES = 3;

  /**
   * The format that the pin and the client agree on (KSDATAFORMAT). Instance data goes on behind
   * the pin with KSMULTIPLE_ITEM and the client's ranges; the first that fits wins.
   */
  public static final int DATAINTERSECTION = 4;

  /** How the pin is used: u32, the ordinal of {@link KsCommunication}. */
  public static final int COMMUNICATION = 7;

  /** As {@link #CINSTANCES}, on all filters of the miniport's class. */
  public static final int GLOBALCINSTANCES = 8;

  /** Instances that have to be open before the filter works: u32. */
  public static final int NECESSARYINSTANCES = 9;

  /** What a bridge pin is wired to: u32 size, u32 pin there, its name in UTF-16LE with a 0. */
  public static final int PHYSICALCONNECTION = 10;

  /** The pin's category: a GUID. */
  public static final int CATEGORY = 11;

  /** The pin's name in UTF-16LE with a 0. */
  public static final int NAME = 12;

  private PinProperties() {}
}
