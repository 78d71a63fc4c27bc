package org.dmus.shell.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.dmus.shell.gogo.CommandIndex;
import org.dmus.shell.gogo.CommandPage;
import org.dmus.shell.gogo.CommandRegistrar;
import org.dmus.shell.gogo.Commands;
import org.dmus.shell.gogo.DmusCommands;
import org.dmus.shell.gogo.Usage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command that describes commands: ours, and through Gogo all others. */
@Component(service = Commands.class)
@DmusCommands("help")
public final class HelpCommands extends Commands {
  private static final List<String> OTHERS = List.of("gogo:help", "felix:help");

  private final CommandIndex index;

  /**
   * Called by Declarative Services.
   *
   * @param index knows the commands
   */
  @Activate
  public HelpCommands(@Reference CommandIndex index) {
    this.index = index;
  }

  /** Returns the commands of DMus. */
  @Descriptor("list the commands, or describe one")
  public List<HelpRow> help() {
    return index.names().stream().map(this::row).toList();
  }

  private HelpRow row(String name) {
    return new HelpRow(name, index.page(name).map(CommandPage::gist).orElse(""));
  }

  /**
   * Describes a command.
   *
   * @param name its name
   * @return its page; null when Gogo printed it
   * @throws Exception when there is no such command
   */
  @Usage(value = "[COMMAND]", example = "help play")
  @Descriptor("list the commands, or describe one")
  public String help(CommandSession session, @Descriptor("name of a command") String name)
      throws Exception {
    Optional<CommandPage> page = index.page(name.replace(CommandRegistrar.SCOPE + ":", ""));
    if (page.isPresent()) {
      return page.get().text();
    }
    Set<String> all = UnknownCommand.commands(session);
    if (all.contains(name) || all.stream().anyMatch(each -> each.endsWith(":" + name))) {
      for (String other : OTHERS) {
        if (all.contains(other)) {
          session.execute(other + " " + name);
          return null;
        }
      }
    }
    throw UnknownCommand.noSuch(session, name);
  }

  @Override
  protected List<String> candidates(String command, String word) {
    return index.names();
  }
}
