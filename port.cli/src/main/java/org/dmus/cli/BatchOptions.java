package org.dmus.cli;

import picocli.CommandLine.Option;

/** Options of a command that renders many songs. */
final class BatchOptions {
  private static final int MOST_JOBS = 256;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      defaultValue = "1",
      description = "Songs rendered at once (default ${DEFAULT-VALUE}); the files are the same.")
  int jobs;

  @Option(
      names = "--resume",
      description = "Leave files that manifest.json says are right: same song, settings, version.")
  boolean resume;

  void check() {
    if (jobs < 1 || jobs > MOST_JOBS) {
      throw new CommandFailure(
          ExitCode.USAGE, "--jobs " + jobs, "not one of 1.." + MOST_JOBS, "dmus render --help");
    }
  }
}
