package org.dmus.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dmus.portcls.ClassIds;

/** A framework that remembers what was started, and stops at once. */
final class FakeFramework implements Framework {
  private static final Map<UUID, String> MINIPORTS =
      Map.of(
          ClassIds.MINIPORT_DLS_SYNTH, "org.dmus.miniport.synth",
          ClassIds.MINIPORT_FM_SYNTH, "org.dmus.miniport.fmsynth",
          ClassIds.MINIPORT_DMUS_UART, "org.dmus.miniport.uart");

  final Set<String> installed = new HashSet<>();
  final Map<Class<?>, Object> services = new HashMap<>();
  final Map<String, String> properties = new HashMap<>();
  final Map<String, Set<String>> settings =
      Map.of(
          "org.dmus.miniport.synth",
          Set.of("polyphony", "bank", "gain", "effects", "interpolation", "channelgroups"),
          "org.dmus.miniport.fmsynth",
          Set.of("chips", "gain"),
          "org.dmus.miniport.uart",
          Set.of("rate", "device"),
          "org.dmus.miniport.javasound",
          Set.of("device"),
          "org.dmus.miniport.capture",
          Set.of("fifo", "device"));
  final List<String> started = new ArrayList<>();

  Runnable whileRunning = () -> {};

  @Override
  public boolean start(String symbolicName) {
    started.add(symbolicName);
    return installed.contains(symbolicName);
  }

  @Override
  public <T> void register(Class<T> type, T service, Map<String, Object> properties) {
    services.put(type, service);
  }

  @Override
  public String property(String name) {
    return properties.getOrDefault(name, "");
  }

  @Override
  public Set<String> settings(String factoryPid) {
    return settings.getOrDefault(factoryPid, Set.of());
  }

  @Override
  public Optional<Set<String>> settings(UUID miniport) {
    return Optional.ofNullable(MINIPORTS.get(miniport)).map(this::settings);
  }

  @Override
  public void stop() {
    started.add("stop");
  }

  @Override
  public void awaitStop() {
    started.add("until stopped");
    whileRunning.run();
  }
}
