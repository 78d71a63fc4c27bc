package org.dmus.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The commands of the page for those who write a miniport; all of them are run here. */
final class Tutorial {
  private static final Path PAGE = Path.of("../docs/write-a-miniport.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?:sh|console)\\n(.*?)^```$");

  private final List<String> blocks;

  private Tutorial(List<String> blocks) {
    this.blocks = blocks;
  }

  static Tutorial read() throws IOException {
    List<String> blocks =
        BLOCK.matcher(Files.readString(PAGE)).results().map(Tutorial::text).toList();
    assertThat(blocks).as("archetype, bnd workspace, deploy, console").hasSize(4);
    return new Tutorial(blocks);
  }

  private static String text(MatchResult block) {
    return block.group(1);
  }

  /** Generate, cd, verify. */
  List<String> archetype() {
    return blocks.get(0).lines().toList();
  }

  /** A script that copies, builds and tests a workspace. */
  String bndWorkspace() {
    return blocks.get(1);
  }

  /** One command. */
  String deploy() {
    return blocks.get(2).strip();
  }

  /** What is typed into a console that runs. */
  List<String> console() {
    return blocks.get(3).lines().map(line -> line.replaceFirst("^dmus> ", "")).toList();
  }
}
