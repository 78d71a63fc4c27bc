package org.dmus.port.graph;

import java.util.List;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.graph.IMXFConnection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A connection that a ConfigAdmin factory configuration describes; it lives as long as that. */
@Component(
    service = {},
    immediate = true,
    configurationPid = ConnectionConfiguration.FACTORY_PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ConfiguredConnection.Configuration.class, factory = true)
public final class ConfiguredConnection {
  private final IMXFConnection connection;

  /** What a configuration says. */
  @ObjectClassDefinition(
      name = "DMus connection",
      description = "What a port captures or plays is given on to another port")
  public @interface Configuration {

    /** {@return the unique name of the connection} */
    @AttributeDefinition(name = "Name", description = "Unique name, as dmus:graph shows it")
    String name();

    /** {@return where events come from} */
    @AttributeDefinition(name = "From", description = "Source: PORT, or PORT:PIN")
    String from();

    /** {@return where events go} */
    @AttributeDefinition(name = "To", description = "Target: PORT, or PORT:PIN")
    String to();

    /** {@return what they pass through} */
    @AttributeDefinition(
        name = "Filters",
        required = false,
        description = "In order, each like transpose:semitones=12")
    String[] filters() default {};
  }

  /** Activated by Declarative Services for each configuration. */
  @Activate
  public ConfiguredConnection(@Reference MXFGraph graph, Configuration configuration) {
    connection =
        graph.configure(
            ConnectionConfiguration.parse(
                configuration.name(),
                configuration.from(),
                configuration.to(),
                List.of(configuration.filters())));
  }

  @Deactivate
  void close() {
    connection.close();
  }
}
