package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every command that the documentation shows is run, and every piece of Java is included from a
 * source; what is not stands in a list, with the reason.
 */
class ShownCommandsIT {
  private static final Pattern OF_A_CONSOLE = Pattern.compile("-c (?:\"([^\"]*)\"|(\\w+))");

  private final Set<String> run = new HashSet<>();
  private final List<ShownBlock> shown = new ArrayList<>();

  private void read() throws IOException {
    List<NotRun> exceptions = NotRun.all();
    for (Path page : ShownBlock.pages()) {
      for (ShownBlock block : ShownBlock.of(page)) {
        shown.add(block);
        run.addAll(DocumentationIT.run(block, exceptions));
      }
    }
    for (String command : List.copyOf(run)) {
      OF_A_CONSOLE
          .matcher(command)
          .results()
          .map(typed -> typed.group(typed.group(1) == null ? 2 : 1))
          .forEach(typed -> run.add("dmus> " + typed));
    }
  }

  @Test
  void everyCommandIsRunOrHasAReason() throws IOException {
    read();
    List<NotRun> unused = new ArrayList<>(NotRun.all());
    List<String> forgotten = new ArrayList<>();
    int commands = 0;
    int excepted = 0;
    for (ShownBlock block : shown) {
      for (String command : block.commands()) {
        commands++;
        boolean isExcepted =
            NotRun.all().stream().anyMatch(row -> row.isAbout(block.page(), command));
        unused.removeIf(row -> row.isAbout(block.page(), command));
        excepted += isExcepted ? 1 : 0;
        if (!isExcepted && !run.contains(command)) {
          forgotten.add(block.page() + ": " + command);
        }
      }
    }
    System.out.printf(
        "%d commands in the documentation, %d run here, %d run elsewhere or not, with a reason%n",
        commands, commands - excepted, excepted);
    assertThat(forgotten).as("nobody runs them: use ```sh, or name them in not-run.txt").isEmpty();
    assertThat(unused).as("rows of not-run.txt that are about nothing").isEmpty();
  }
}
