package org.dmus.port.driver;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.portcls.SubdeviceProperties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A subdevice that a ConfigAdmin factory configuration describes; it lives as long as that. */
@Component(
    service = {},
    immediate = true,
    configurationPid = SubdeviceProperties.FACTORY_PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ConfiguredSubdevice.Configuration.class, factory = true)
public final class ConfiguredSubdevice {
  private final ISubdevice subdevice;

  /** What a configuration says; every other entry is a setting of the miniport. */
  @ObjectClassDefinition(
      name = "DMus subdevice",
      description = "One port, its miniport and the miniport's settings")
  public @interface Configuration {

    /** {@return the unique name of the subdevice} */
    @AttributeDefinition(name = "Name", description = "Unique name, as dmus:ports shows it")
    String name();

    /** {@return the class id of the miniport} */
    @AttributeDefinition(name = "Miniport", description = "Class id of the miniport, a UUID")
    String miniport();
  }

  /** Activated by Declarative Services for each configuration. */
  @Activate
  public ConfiguredSubdevice(
      @Reference Subdevices subdevices,
      Configuration configuration,
      Map<String, Object> properties) {
    Map<String, Object> settings = new HashMap<>(properties);
    settings.keySet().removeIf(key -> key.startsWith("service.") || key.startsWith("component."));
    settings.values().removeIf(value -> value == null);
    subdevice =
        subdevices.createWaiting(
            new SubdeviceConfiguration(
                configuration.name(),
                UUID.fromString(configuration.miniport()),
                Runner.REALTIME,
                true,
                settings));
  }

  @Deactivate
  void close() {
    subdevice.close();
  }
}
