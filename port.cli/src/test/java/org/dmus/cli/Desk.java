package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dmus.client.SubdeviceFactory;
import org.dmus.player.Renderer;
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

  /** A desk where song.mid lies, and a renderer that writes down what it is asked for. */
  static Desk toRender(Path directory, FakeRenderer renderer) throws IOException {
    Songs.good(directory, "song.mid");
    return new Desk(directory)
        .with(Renderer.class, renderer)
        .with(SubdeviceFactory.class, new FakePorts());
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
