package org.dmus.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dmus.shell.PortsOnDemand;

/** Runs command lines against fake services. */
final class Desk implements Services {
  final Screen screen = new Screen();
  final Map<String, String> environment = new HashMap<>();
  final FakeFramework framework = new FakeFramework();
  private final Map<Class<?>, Object> services = new HashMap<>();
  private final Path directory;

  Desk(Path directory) {
    this.directory = directory;
  }

  <T> Desk with(Class<T> type, T service) {
    services.put(type, service);
    if (service instanceof PortsOnDemand more) {
      services.put(PortsOnDemand.class, more);
    }
    return this;
  }

  int run(String... args) {
    return DmusCommand.run(new CommandContext(this, screen.terminal, environment, directory), args);
  }

  @Override
  public <T> Optional<T> find(Class<T> type, String filter) {
    return Optional.ofNullable(type.cast(services.get(type)));
  }

  @Override
  public Framework framework() {
    return framework;
  }
}
