package org.dmus.doctor.report;

import java.io.IOException;
import java.util.Collections;
import java.util.Dictionary;
import java.util.TreeSet;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The configurations, secrets masked. */
final class ConfigurationsBody implements NamedSection.Body {
  private final ConfigurationAdmin admin;

  /**
   * Takes the service.
   *
   * @param admin null = there is none
   */
  ConfigurationsBody(ConfigurationAdmin admin) {
    this.admin = admin;
  }

  @Override
  public void write(Appendable out) throws IOException {
    Configuration[] all = admin == null ? null : list();
    if (all == null) {
      out.append("none\n");
      return;
    }
    for (Configuration each : all) {
      out.append(each.getPid() + "\n");
      Dictionary<String, Object> properties = each.getProperties();
      for (String key : new TreeSet<>(Collections.list(properties.keys()))) {
        out.append("  " + Settings.line(key, properties.get(key)) + "\n");
      }
    }
  }

  private Configuration[] list() throws IOException {
    try {
      return admin.listConfigurations(null);
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
