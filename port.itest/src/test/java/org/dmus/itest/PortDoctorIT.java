package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.inject.Inject;
import org.dmus.client.IFilter;
import org.dmus.client.SubdeviceFactory;
import org.dmus.doctor.Finding;
import org.dmus.itest.FaultyMiniport.Fault;
import org.dmus.itest.FaultyMiniport.Kind;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.itest.sick.Plain;
import org.dmus.itest.sick.SickBundle;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.SubdeviceProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Ports that do not play, and configurations, and what the doctor says of them. */
@ExtendWith({DeployFolder.class, PaxExamExtension.class})
public class PortDoctorIT {
  /** May be read by all, and written by nobody: not even by root. */
  private static final String FORBIDDEN = "/proc/sys/kernel/osrelease";

  @Inject private BundleContext context;

  private Configuration configure(String name, Map<String, ?> settings) throws Exception {
    ConfigurationAdmin admin = new Registry(context).await(ConfigurationAdmin.class, "");
    Configuration made = admin.getFactoryConfiguration(SubdeviceProperties.FACTORY_PID, name, "?");
    Dictionary<String, Object> properties = new Hashtable<>(settings);
    properties.put("miniport", ClassIds.MINIPORT_DMUS_UART.toString());
    made.update(properties);
    return made;
  }

  private void open(String port) throws Exception {
    String named = "(" + SubdeviceProperties.NAME + "=" + port + ")";
    IFilter filter = new Registry(context).await(IFilter.class, named);
    int pin = filter.description().findPin(KsDataFlow.IN, KsDataFormat.DIRECTMUSIC).orElseThrow();
    filter.openPin(pin, KsDataFormat.DIRECTMUSIC).close();
  }

  private void assertAnswerAfterOpening(String device, String fault, String cause, String cure)
      throws Exception {
    Configuration made = configure("keyboard", Map.of("name", "keyboard", "device", device));
    try {
      assertThatThrownBy(() -> open("keyboard")).isInstanceOf(NtStatusException.class);
      Finding first = new Answers(context).first();
      assertThat(first.subject()).isEqualTo("port keyboard");
      assertThat(first.cause()).contains(device + ": " + cause);
      assertThat(first.cure()).contains(cure);
      Answers.assertDocumented(fault, first);
    } finally {
      made.delete();
    }
  }

  @Test
  public void aDeviceThatAnotherProgramUsesIsBusy() throws Exception {
    Path program = Files.createTempDirectory("busy").resolve("keyboard.device");
    Files.copy(Path.of("/bin/sleep"), program);
    Process user = new ProcessBuilder(program.toString(), "60").start();
    try {
      // A program that runs cannot be written: the one busy file that needs no hardware.
      assertAnswerAfterOpening(
          program.toString(), "Device busy", "device busy", "close the program that uses it");
    } finally {
      user.destroyForcibly().waitFor();
      Files.delete(program);
    }
  }

  @Test
  public void aDeviceThatMayNotBeWrittenIsDenied() throws Exception {
    assertAnswerAfterOpening(
        FORBIDDEN, "Permission denied", "permission denied", "run as a user who may write to it");
  }

  @Test
  public void aDeviceThatIsNotThereIsToldBeforeAnybodyOpensIt() throws Exception {
    Map<String, String> settings = Map.of("name", "keyboard", "device", "/dev/snd/midiC9D0");
    Configuration made = configure("keyboard", settings);
    try {
      Finding first = new Answers(context).first();
      assertThat(first.subject()).isEqualTo("port keyboard");
      assertThat(first.cause()).isEqualTo("/dev/snd/midiC9D0: no such device");
      Answers.assertDocumented("No such file", first);
    } finally {
      made.delete();
    }
  }

  @Test
  public void twoPortsOfOneNameAreToldWhichConfigurationHasIt() throws Exception {
    Path device = Files.createTempFile("keyboard", ".device");
    Map<String, String> settings = Map.of("name", "keyboard", "device", device.toString());
    Configuration first = configure("first", settings);
    Configuration second = configure("second", settings);
    try {
      Finding finding = new Answers(context).first();
      assertThat(finding.subject()).contains("org.dmus.subdevice~second");
      assertThat(finding.cause()).contains("keyboard").contains("org.dmus.subdevice~first");
      Answers.assertDocumented("Duplicate name", finding);
    } finally {
      second.delete();
      first.delete();
      Files.delete(device);
    }
  }

  @Test
  public void aMiniportThatThrowsHasToBeBetterAndItsSettingsDoNot() throws Exception {
    FaultyMiniport.fault = new Fault("init", Kind.THROWS);
    ServiceRegistration<?> miniport = FaultyMiniport.register(context);
    try {
      awaitProblemOf("faulty");
      Finding first = new Answers(context).first();
      assertThat(first.subject()).isEqualTo("port faulty");
      assertThat(first.cause()).contains("broken at init");
      assertThat(first.cure()).startsWith("deploy a better version of its miniport");
      Answers.assertForm(first);
    } finally {
      FaultyMiniport.fault = null;
      miniport.unregister();
    }
  }

  private void awaitProblemOf(String port) throws InterruptedException {
    SubdeviceFactory factory = new Registry(context).await(SubdeviceFactory.class, "");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (factory.published().stream()
        .noneMatch(p -> p.configuration().name().equals(port) && p.problem().isPresent())) {
      assertThat(System.nanoTime()).as(port + " says nothing").isLessThan(end);
      LockSupport.parkNanos(5_000_000);
    }
  }

  @Test
  public void aMissingConfigurationNamesTheFileToMake() throws Exception {
    Bundle bundle =
        SickBundle.named("org.example.lamp")
            .with(Plain.class)
            .component(
                Plain.class,
                "configuration-policy=\"require\" configuration-pid=\"org.example.lamp\"",
                "")
            .start(context);
    try {
      Finding first = new Answers(context).first(bundle);
      assertThat(first.severity()).isEqualTo(Finding.Severity.WARNING);
      assertThat(first.cause()).contains("waits for a configuration of org.example.lamp");
      assertThat(first.cure()).contains("make conf/org.example.lamp.cfg");
      Answers.assertDocumented("Missing configuration", first);
    } finally {
      bundle.uninstall();
    }
  }
}
