package org.dmus.cli;

import java.util.List;

/** Renders songs one after another; one that fails does not keep the others from their turn. */
final class RenderBatch {
  private final CommandContext context;
  private final RenderCommand options;
  private int done;
  private ExitCode firstFailure = ExitCode.OK;

  RenderBatch(CommandContext context, RenderCommand options) {
    this.context = context;
    this.options = options;
  }

  ExitCode run(List<RenderTask> tasks) {
    SongRender render = new SongRender(context, options);
    for (RenderTask task : tasks) {
      if (tasks.size() == 1) {
        render.run(task);
      } else {
        runOne(render, task);
      }
      if (firstFailure == ExitCode.INTERRUPTED) {
        return firstFailure;
      }
    }
    return firstFailure == ExitCode.OK || done == 0 ? firstFailure : ExitCode.PARTIAL;
  }

  private void runOne(SongRender render, RenderTask task) {
    try {
      render.run(task);
      done++;
    } catch (CommandFailure failure) {
      new ErrorReport(context.terminal().err()).print(failure, options.common.debug());
      firstFailure = firstFailure == ExitCode.OK ? failure.exitCode() : firstFailure;
      if (failure.exitCode() == ExitCode.INTERRUPTED) {
        firstFailure = ExitCode.INTERRUPTED;
      }
    }
  }
}
