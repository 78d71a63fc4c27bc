package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import org.dmus.portcls.SubdeviceProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;

class ConfiguredSubdevicesTest {
  private final FakeFramework framework = new FakeFramework();
  private boolean isTaken;
  private final ConfigurationAdmin admin =
      (ConfigurationAdmin)
          Proxy.newProxyInstance(
              ConfigurationAdmin.class.getClassLoader(),
              new Class<?>[] {ConfigurationAdmin.class},
              (proxy, method, arguments) -> list());
  private final ConfiguredSubdevices configured =
      new ConfiguredSubdevices(framework.subdevices, framework.miniports, admin, framework.log);

  /** There are no configurations; who stops is not even told that. */
  private Object list() {
    if (isTaken) {
      throw new IllegalStateException("Configuration Admin service has been unregistered");
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private static ServiceReference<ConfigurationAdmin> reference() {
    return (ServiceReference<ConfigurationAdmin>)
        Proxy.newProxyInstance(
            ServiceReference.class.getClassLoader(),
            new Class<?>[] {ServiceReference.class},
            (proxy, method, arguments) -> null);
  }

  @AfterEach
  void stop() {
    framework.subdevices.close();
  }

  @Test
  void aConfigurationThatChangesWhileTheDriverStopsIsNoError() {
    ConfigurationEvent change =
        new ConfigurationEvent(
            reference(),
            ConfigurationEvent.CM_UPDATED,
            SubdeviceProperties.FACTORY_PID,
            SubdeviceProperties.FACTORY_PID + "~late");
    isTaken = true;
    assertThatThrownBy(() -> configured.configurationEvent(change))
        .isInstanceOf(IllegalStateException.class);
    configured.close();
    assertThatCode(() -> configured.configurationEvent(change)).doesNotThrowAnyException();
  }
}
