package org.dmus.shell.gogo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.service.component.annotations.Component;

/** Which commands there are now, by name. Safe from any thread. */
@Component(service = CommandIndex.class)
public final class CommandIndex {
  private final Map<String, Commands> byName = new ConcurrentSkipListMap<>();

  /** The names of commands that were there, and may come back. */
  private final Set<String> away = ConcurrentHashMap.newKeySet();

  void add(Commands commands) {
    away.removeAll(commands.functions());
    commands.functions().forEach(name -> byName.put(name, commands));
  }

  void remove(Commands commands) {
    commands.functions().stream().filter(name -> byName.remove(name, commands)).forEach(away::add);
  }

  /**
   * Whether a command was there, and is gone with what it needs.
   *
   * @param name its name
   */
  public boolean isAway(String name) {
    return away.contains(name);
  }

  Commands of(String name) {
    return byName.get(name);
  }

  /** {@return the names, sorted} */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /**
   * Returns what the annotations of a command say.
   *
   * @param name its name
   */
  public Optional<CommandPage> page(String name) {
    return Optional.ofNullable(byName.get(name))
        .map(each -> new CommandPage(each.getClass(), name));
  }

  /**
   * Returns what may be typed for a word of a command's usage.
   *
   * @param name name of the command
   * @param word the word of its usage
   */
  public List<String> candidates(String name, String word) {
    Commands commands = byName.get(name);
    return commands == null ? List.of() : commands.candidates(name, word);
  }
}
