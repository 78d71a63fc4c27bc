package org.dmus.itest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Factory configurations of one test: they go with it, for the next one runs in this framework. */
final class Configurations implements AutoCloseable {
  private final ConfigurationAdmin admin;
  private final List<Configuration> made = new ArrayList<>();

  Configurations(BundleContext context) throws InterruptedException {
    admin = new Registry(context).await(ConfigurationAdmin.class, "");
  }

  /** The configuration of something that there is once. */
  Configuration single(String pid, Map<String, Object> settings) throws IOException {
    return written(admin.getConfiguration(pid, "?"), settings);
  }

  Configuration make(String factoryPid, Map<String, Object> settings) throws IOException {
    return written(admin.createFactoryConfiguration(factoryPid, "?"), settings);
  }

  private Configuration written(Configuration configuration, Map<String, Object> settings)
      throws IOException {
    made.add(configuration);
    configuration.update(new Hashtable<>(settings));
    return configuration;
  }

  void delete(Configuration configuration) throws IOException {
    made.remove(configuration);
    configuration.delete();
  }

  @Override
  public void close() throws IOException {
    for (Configuration each : made) {
      each.delete();
    }
  }
}
