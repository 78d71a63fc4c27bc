package org.dmus.cli;

import java.util.List;
import java.util.Optional;
import org.dmus.player.Renderer;

/** Renders songs, one after another or several at once. */
final class RenderRun {
  private final CommandContext context;
  private final RenderCommand options;
  private final Optional<RenderRecord> record;

  RenderRun(CommandContext context, RenderCommand options, Optional<RenderRecord> record) {
    this.context = context;
    this.options = options;
    this.record = record;
  }

  ExitCode run(List<RenderTask> tasks) {
    boolean debug = options.common.debug();
    int jobs = Math.min(options.batch.jobs, tasks.size());
    if (jobs == 1) {
      SongRender render = new SongRender(context, options, record, this::ownProgress);
      return new Batch(context, debug).run(tasks, render::run);
    }
    context.services().require(Renderer.class, "org.dmus.port.player");
    JobBoard board =
        new JobBoard(context.terminal(), tasks.size(), new Stopwatch(System::nanoTime));
    SongRender.Displays displays = isOnBoard() ? board::progress : this::ownProgress;
    List<RenderTask> ordered = new LargestFirst(context.directory()).of(tasks);
    return new ParallelBatch(context, debug, board)
        .run(
            ordered, jobs, (job, task) -> new SongRender(job, options, record, displays).run(task));
  }

  /** Lines and JSON name their song: they may be mixed. */
  private boolean isOnBoard() {
    return Progress.style(options.verbosity, context.terminal()) == ProgressStyle.BAR;
  }

  private Progress ownProgress(String song, double seconds) {
    return Progress.of(options.verbosity, context.terminal(), song, seconds);
  }
}
