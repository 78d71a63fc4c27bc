package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import org.dmus.client.IFilter;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.graph.IMXFConnection;
import org.dmus.graph.IMXFGraph;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.SubdeviceProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Ports on files, connected while they run. */
@ExtendWith(PaxExamExtension.class)
public class GraphIT {
  private static final long LIMIT_SECONDS = 10;
  private static final String FILTERS = "org.dmus.mxf.filters";

  @Inject private BundleContext context;

  @Test
  public void whatIsCapturedPassesTheFiltersAndIsPlayed() throws Exception {
    Path played = port("organ", ClassIds.MINIPORT_DMUS_UART, "");
    port("keys", ClassIds.MINIPORT_DMUS_UART_CAPTURE, "903c40 803c40");
    try (IMXFConnection thru = connect("thru", "keys", "organ", "transpose:semitones=12")) {
      awaitPlayed(played, "904840804840");
      assertThat(thru.statistics().delivered()).isEqualTo(2);
    }
  }

  @Test
  public void theConsoleMakesConnectionsThatConfigAdminKeeps() throws Exception {
    port("left", ClassIds.MINIPORT_DMUS_UART, "");
    port("right", ClassIds.MINIPORT_DMUS_UART, "");
    try (Console console = Console.open(context)) {
      console.execute("dmus:connect copy left right velocity:scale=0.5");
      assertThat(console.shown("dmus:graph")).containsPattern("copy +left +right +velocity:scale");
      assertThat(kept()).hasSize(1);
      awaitAgainAfterRestartOf("org.dmus.port.impl", "copy");
      console.execute("dmus:disconnect copy");
      assertThat(kept()).isEmpty();
    }
  }

  @Test
  public void aConnectionIsQuietWhileTheBundleOfItsFilterIsStopped() throws Exception {
    port("here", ClassIds.MINIPORT_DMUS_UART, "");
    port("there", ClassIds.MINIPORT_DMUS_UART, "");
    try (IMXFConnection copy = connect("quiet", "here", "there", "channel:to=2")) {
      assertThat(copy.problem()).isEmpty();
      Bundle filters = Console.bundle(context, FILTERS);
      filters.stop();
      assertThat(copy.problem())
          .hasValueSatisfying(p -> assertThat(p).contains("filter channel is not deployed"));
      filters.start();
      await(() -> copy.problem().isEmpty(), "linked again");
    }
  }

  private void awaitAgainAfterRestartOf(String bundle, String connection) throws Exception {
    Console.bundle(context, bundle).stop();
    Console.bundle(context, bundle).start();
    IMXFGraph graph = new Registry(context).await(IMXFGraph.class, "");
    await(
        () ->
            graph.connections().stream()
                .anyMatch(
                    each ->
                        each.configuration().name().equals(connection) && each.problem().isEmpty()),
        connection + " is back");
  }

  private Configuration[] find() throws Exception {
    return new Registry(context)
        .await(ConfigurationAdmin.class, "")
        .listConfigurations("(service.factoryPid=" + ConnectionConfiguration.FACTORY_PID + ")");
  }

  private List<Configuration> kept() throws Exception {
    Configuration[] found = find();
    return found == null ? List.of() : List.of(found);
  }

  private IMXFConnection connect(String name, String from, String to, String filter)
      throws InterruptedException {
    IMXFGraph graph = new Registry(context).await(IMXFGraph.class, "");
    return graph.connect(ConnectionConfiguration.parse(name, from, to, List.of(filter)));
  }

  /** Makes a port on a file that holds some bytes; returns the file. */
  private Path port(String name, UUID miniport, String hex) throws Exception {
    Path device = Files.createTempFile(name, ".midi");
    Files.write(device, HexFormat.of().parseHex(hex.replace(" ", "")));
    Registry registry = new Registry(context);
    Dictionary<String, Object> settings = new Hashtable<>();
    settings.put("name", name);
    settings.put("miniport", miniport.toString());
    settings.put("device", device.toString());
    registry
        .await(ConfigurationAdmin.class, "")
        .createFactoryConfiguration(SubdeviceProperties.FACTORY_PID, "?")
        .update(settings);
    registry.await(IFilter.class, "(" + SubdeviceProperties.NAME + "=" + name + ")");
    return device;
  }

  private static void awaitPlayed(Path file, String hex) throws Exception {
    await(() -> bytes(file).equals(hex), hex + " in the file");
  }

  private static String bytes(Path file) {
    try {
      return HexFormat.of().formatHex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(BooleanSupplier condition, String what) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not in " + LIMIT_SECONDS + " s: " + what);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
