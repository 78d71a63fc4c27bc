package org.dmus.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The songs of a command; none are needed only when it is asked what settings there are. */
final class SongArguments {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "SONG",
      description = "Standard MIDI Files or RMID files; - = standard input.")
  private List<String> songs = List.of();

  /** Returns at least one. */
  List<String> paths() {
    if (songs.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "no SONG given");
    }
    return songs;
  }
}
