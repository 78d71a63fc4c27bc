package org.dmus.shell.live;

import java.io.IOException;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.shell.ConnectionStore;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps connections in ConfigurationAdmin, from where the port makes them at the next start. */
@Component
public final class ConfigurationStore implements ConnectionStore {
  private static final String ALL =
      "(" + ConfigurationAdmin.SERVICE_FACTORYPID + "=" + ConnectionConfiguration.FACTORY_PID + ")";

  /** For the bundle that has the factory, whichever that is. */
  private static final String ANY_BUNDLE = "?";

  private final ConfigurationAdmin admin;

  /**
   * Called by Declarative Services.
   *
   * @param admin where configurations are
   */
  @Activate
  public ConfigurationStore(@Reference ConfigurationAdmin admin) {
    this.admin = admin;
  }

  @Override
  public void keep(ConnectionConfiguration connection) throws IOException {
    forget(connection.name());
    admin
        .createFactoryConfiguration(ConnectionConfiguration.FACTORY_PID, ANY_BUNDLE)
        .update(connection.toProperties());
  }

  @Override
  public void forget(String name) throws IOException {
    for (Configuration each : all()) {
      if (name.equals(each.getProperties().get(ConnectionConfiguration.NAME))) {
        each.delete();
      }
    }
  }

  private Configuration[] all() throws IOException {
    try {
      Configuration[] found = admin.listConfigurations(ALL);
      return found == null ? new Configuration[0] : found;
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(ALL, e);
    }
  }
}
