package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.SubdeviceProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** A subdevice that ConfigAdmin describes. */
@ExtendWith(PaxExamExtension.class)
public class ConfiguredSubdeviceIT {
  private static final String KEYBOARD = "(" + SubdeviceProperties.NAME + "=keyboard)";

  @Inject private BundleContext context;

  @Test
  public void aConfigurationMakesAPortWithItsSettingsAndItsEndTakesThePortAway() throws Exception {
    Path device = Files.createTempFile("keyboard", ".bytes");
    Registry registry = new Registry(context);
    ConfigurationAdmin admin = registry.await(ConfigurationAdmin.class, "");
    Configuration configuration =
        admin.createFactoryConfiguration(SubdeviceProperties.FACTORY_PID, "?");
    Dictionary<String, Object> settings = new Hashtable<>();
    settings.put("name", "keyboard");
    settings.put("miniport", ClassIds.MINIPORT_DMUS_UART.toString());
    settings.put("device", device.toString());
    configuration.update(settings);

    IFilter keyboard = registry.await(IFilter.class, KEYBOARD);
    assertOpensItsDevice(keyboard);
    assertThat(registry.has(IPortDMus.class, KEYBOARD)).isTrue();

    CountDownLatch gone = new CountDownLatch(1);
    ServiceListener listener =
        event -> {
          if (event.getType() == ServiceEvent.UNREGISTERING) {
            gone.countDown();
          }
        };
    context.addServiceListener(listener, KEYBOARD);
    configuration.delete();
    assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static void assertOpensItsDevice(IFilter keyboard) {
    int pin = keyboard.description().findPin(KsDataFlow.IN, KsDataFormat.DIRECTMUSIC).orElseThrow();
    try (IPin opened = keyboard.openPin(pin, KsDataFormat.DIRECTMUSIC)) {
      assertThat(opened.isAttached()).isTrue();
    }
  }
}
