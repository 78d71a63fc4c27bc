package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.dmus.client.IFilter;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.portcls.ClassIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** What the console commands return, through the real command processor. */
@ExtendWith(PaxExamExtension.class)
public class ConsoleIT {
  private static final String SYNTH = "org.dmus.miniport.synth";

  @Inject private BundleContext context;

  @Test
  public void portsAreRowsAndShowTheSynth() throws Exception {
    try (Console console = Console.open(context)) {
      assertThat((List<?>) console.execute("dmus:ports")).isNotEmpty();
      assertThat(console.shown("dmus:ports")).contains("synth");
    }
  }

  @Test
  public void thePortListFollowsTheMiniport() throws Exception {
    Bundle synth = Console.bundle(context, SYNTH);
    try (Console console = Console.open(context)) {
      assertThat(console.shown("dmus:miniports")).contains(SYNTH);
      synth.stop();
      assertThat(console.shown("dmus:miniports")).doesNotContain(SYNTH);
      synth.start();
      Console.awaitSynth(context);
      assertThat(console.shown("dmus:miniports")).contains(SYNTH);
    }
  }

  @Test
  public void infoTellsThePinsOfAPort() throws Exception {
    try (Console console = Console.open(context)) {
      assertThat(console.shown("dmus:info synth")).containsIgnoringCase("pin");
    }
  }

  @Test
  public void aPortOnDemandIsThereForWhoNamesIt() throws Exception {
    Bundle fm = Console.bundle(context, "org.dmus.miniport.fmsynth");
    try (Console console = Console.open(context)) {
      assertThat(console.shown("dmus:ports")).doesNotContainPattern("(?m)^fm ");
      assertThat(console.shown("dmus:info fm")).contains("Wave out");
      assertThat(fm.getState()).isEqualTo(Bundle.ACTIVE);
    } finally {
      fm.stop();
    }
  }

  @Test
  public void whoConfiguresAPortHasItsBundleStarted() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      configurations.make("org.dmus.miniport.fmsynth", Map.of("name", "chip", "chips", 1));
      try (Console console = Console.open(context)) {
        assertThat(console.shown("dmus:info chip")).contains("Wave out");
      }
    } finally {
      Console.bundle(context, "org.dmus.miniport.fmsynth").stop();
    }
  }

  @Test
  public void aPortThatIsNotThereIsNamedInTheError() throws Exception {
    try (Console console = Console.open(context)) {
      assertThatThrownBy(() -> console.execute("dmus:info nonesuch"))
          .hasStackTraceContaining("nonesuch");
    }
  }

  @Test
  public void aSongPlaysOnAfterItsCommandUntilItIsStopped() throws Exception {
    Path song = Path.of("..", "demo", "mountain-king.mid").toAbsolutePath().normalize();
    try (Console console = Console.open(context)) {
      console.execute("dmus:play -o null synth '" + song + "'");
      console.awaitShown("dmus:play", "(?s).*running.*");
      console.awaitShown("dmus:pins", "(?s).*directmusic +run +yes +[1-9].*");
      console.execute("dmus:stop");
      console.awaitShown("dmus:pins", "(?s)((?!directmusic).)*");
    }
  }

  @Test
  public void whatIsRestartedForASettingIsToldAndTheCommandsStay() throws Exception {
    ServiceReference<?> inventory = context.getServiceReference("org.dmus.shell.Inventory");
    try (Console console = Console.open(context)) {
      long synth = serviceId(Registry.ofClass(ClassIds.MINIPORT_DLS_SYNTH));
      assertThat(console.shown("dmus:set org.dmus.bank bank="))
          .startsWith("org.dmus.bank")
          .endsWith("in force by a restart of BankCatalogueComponent");
      assertThat(inventory.getBundle()).as("it was not withdrawn").isNotNull();
      String another = "(" + Constants.SERVICE_ID + ">=" + (synth + 1) + ")";
      new Registry(context)
          .await(IFilter.class, Registry.ofClass(ClassIds.MINIPORT_DLS_SYNTH) + another);
    }
  }

  private long serviceId(String filter) throws Exception {
    return (Long)
        context.getServiceReferences(IFilter.class, filter).stream()
            .findFirst()
            .orElseThrow()
            .getProperty(Constants.SERVICE_ID);
  }

  @Test
  public void aSettingIsInForceWhenItsCommandReturnsAndTheServiceStays() throws Exception {
    ServiceReference<?> deployer = context.getServiceReference("org.dmus.deploy.Deployer");
    try (Console console = Console.open(context)) {
      for (int mib = 1; mib <= 5; mib++) {
        console.execute("dmus:set org.dmus.deploy limit.mib=" + mib);
        assertThat(deployer.getProperty("limit.mib")).isEqualTo(mib);
      }
      assertThat(console.shown("dmus:set org.dmus.deploy limit.mib="))
          .doesNotContain("by a restart");
      assertThat(deployer.getProperty("limit.mib")).isEqualTo(64);
      assertThat(deployer.getBundle()).as("it was not withdrawn").isNotNull();
    }
  }
}
