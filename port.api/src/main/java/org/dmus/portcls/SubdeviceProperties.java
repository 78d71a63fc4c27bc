package org.dmus.portcls;

/**
 * The service properties of a live subdevice: of its {@link IPortDMus} and of its {@link
 * org.dmus.client.IFilter}; and the configuration that makes one.
 */
public final class SubdeviceProperties {

  /** ConfigAdmin factory PID of subdevices. */
  public static final String FACTORY_PID = "org.dmus.subdevice";

  /** Name of the subdevice, unique, String. */
  public static final String NAME = "dmus.subdevice.name";

  /** Stable id, the same after a restart, String. */
  public static final String ID = "dmus.subdevice.id";

  /** Class id of the miniport, String. */
  public static final String CLSID = "dmus.miniport.clsid";

  /** Readable name of the miniport, String. */
  public static final String MINIPORT_NAME = "dmus.miniport.name";

  /** Symbolic name of the miniport's bundle, String. */
  public static final String BUNDLE = "dmus.miniport.bundle";

  /**
   * Names of the {@code KSCATEGORY_*} categories, String[]: audio, render, capture, synthesizer ...
   */
  public static final String CATEGORIES = "dmus.categories";

  /** Names of the pins that can be opened, String[]. */
  public static final String PINS = "dmus.pins";

  /**
   * State of the subdevice, String: {@code live}. One that waits for its miniport, or is
   * quarantined, has no services; see {@link org.dmus.client.ISubdevice#problem}.
   */
  public static final String STATE = "dmus.state";

  private SubdeviceProperties() {}
}
