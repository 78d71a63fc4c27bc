package org.dmus.portcls;

import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Marks a miniport component; the port finds it by these service properties.
 *
 * <pre>
 * &#64;Component(service = IMiniportDMus.class, scope = ServiceScope.PROTOTYPE)
 * &#64;MiniportDriver(clsid = "d3f0ce1c-fffc-11d1-81b0-0060083316c1", name = "DMus UART", subdevice = "uart")
 * public final class UartMiniport implements IMiniportDMus { ... }
 * </pre>
 */
@ComponentPropertyType
public @interface MiniportDriver {

  /** Prefix of the service properties. */
  String PREFIX_ = "dmus.miniport.";

  /** Service property with the class id, String. */
  String CLSID = "dmus.miniport.clsid";

  /** Service property with the readable name, String. */
  String NAME = "dmus.miniport.name";

  /** Service property with the name of the default subdevice, String. */
  String SUBDEVICE = "dmus.miniport.subdevice";

  /** Service property with the factory PID of subdevices, String. */
  String PID = "dmus.miniport.pid";

  /** {@return the class id, a UUID in lower case} */
  String clsid();

  /** {@return a readable name} */
  String name();

  /**
   * {@return the name of the subdevice that appears with the bundle, without configuration; empty =
   * none}
   */
  String subdevice() default "";

  /**
   * {@return the ConfigAdmin factory PID of which each configuration makes a subdevice of this
   * miniport - its {@code name}, {@code port.*} settings and those that the miniport reads; empty =
   * there is only {@link SubdeviceProperties#FACTORY_PID}}
   */
  String pid() default "";
}
