package org.dmus.shell.live;

import java.io.IOException;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.SynchronousConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who configures a port of a bundle on demand has asked for it. Each such bundle is called as the
 * factory PID of its ports is.
 */
@Component(immediate = true)
public final class ConfiguredPorts implements SynchronousConfigurationListener {
  private final InstalledPorts bundles;

  /**
   * Called by Declarative Services.
   *
   * @param bundles starts them
   * @param admin has what was configured before
   */
  @Activate
  public ConfiguredPorts(@Reference InstalledPorts bundles, @Reference ConfigurationAdmin admin)
      throws IOException, InvalidSyntaxException {
    this.bundles = bundles;
    for (Bundle each : bundles.sleeping().toList()) {
      String factory = each.getSymbolicName();
      String ofFactory = "(" + ConfigurationAdmin.SERVICE_FACTORYPID + "=" + factory + ")";
      if (admin.listConfigurations(ofFactory) != null) {
        bundles.start(each);
      }
    }
  }

  @Override
  public void configurationEvent(ConfigurationEvent event) {
    if (event.getType() == ConfigurationEvent.CM_UPDATED && event.getFactoryPid() != null) {
      List<Bundle> asked =
          bundles
              .sleeping()
              .filter(each -> event.getFactoryPid().equals(each.getSymbolicName()))
              .toList();
      asked.forEach(bundles::start);
    }
  }
}
