package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderReport;
import org.dmus.player.Renderer;
import org.dmus.smf.MidiFile;

/** Renders one song through the renderer service. */
final class SongRender {
  private final CommandContext context;
  private final RenderCommand options;
  private final Optional<RenderRecord> record;
  private final Displays displays;

  /** Shows the progress of a song of so many seconds. */
  @FunctionalInterface
  interface Displays {
    Progress progress(String song, double seconds);
  }

  SongRender(
      CommandContext context,
      RenderCommand options,
      Optional<RenderRecord> record,
      Displays displays) {
    this.context = context;
    this.options = options;
    this.record = record;
    this.displays = displays;
  }

  /**
   * Renders, and tells about it.
   *
   * @throws CommandFailure when there is no output
   */
  void run(RenderTask task) {
    if (!isUpToDate(task)) {
      render(task);
    }
  }

  private boolean isUpToDate(RenderTask task) {
    Optional<Map<String, String>> files =
        recordOf(task).flatMap(r -> r.upToDate(output(task), song(task)));
    files.ifPresent(sums -> new SkippedSummary(context.terminal(), options, task, sums).print());
    return files.isPresent();
  }

  /** What comes from standard input cannot be looked at again. */
  private Optional<RenderRecord> recordOf(RenderTask task) {
    return record.filter(r -> !task.isFromStandardInput());
  }

  private Path song(RenderTask task) {
    return context.directory().resolve(task.song());
  }

  private Path output(RenderTask task) {
    return context.directory().resolve(task.output());
  }

  private void render(RenderTask task) {
    MidiFile song = new SongReader(context, options.verbosity, options.strict).read(task.song());
    new SongLength(new ErrorReport(context.terminal().err()), options.verbosity, options.maxSeconds)
        .check(task.song(), song.duration100ns());
    Renderer renderer = context.services().require(Renderer.class, "org.dmus.port.player");
    RenderReport report = render(renderer, task, song);
    if (report.cancelled()) {
      throw new CommandFailure(
          ExitCode.INTERRUPTED, task.output(), "interrupted, nothing was written", "");
    }
    recordOf(task).ifPresent(r -> r.note(output(task), song(task), files(task, report)));
    new RenderSummary(context.terminal(), options, rendered(task, song, report)).print();
  }

  private Rendered rendered(RenderTask task, MidiFile song, RenderReport report) {
    int rate = options.sampleRate();
    Map<String, String> checksums = new TreeMap<>();
    if (options.json) {
      files(task, report).stream()
          .filter(Files::isRegularFile)
          .forEach(file -> checksums.put(file.toString(), checksum(file)));
    }
    return new Rendered(task, song, report, rate, stems(task), checksums);
  }

  /** What was written, when it is not standard output. */
  private List<Path> files(RenderTask task, RenderReport report) {
    if (task.isToStandardOutput()) {
      return List.of();
    }
    return stems(task).map(stems -> stems.files(report.heardStems())).orElse(List.of(output(task)));
  }

  private Optional<StemFiles> stems(RenderTask task) {
    return StemFiles.of(options.stems, output(task));
  }

  private static String checksum(Path file) {
    try {
      return Checksum.of(file);
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }

  private RenderReport render(Renderer renderer, RenderTask task, MidiFile song) {
    double songSeconds = song.duration100ns() / (double) ReferenceTime.PER_SECOND;
    try (Progress progress = displays.progress(task.song(), songSeconds)) {
      return renderer.render(new RenderOrder(context, options, task).of(song), listener(progress));
    } catch (NtStatusException | IOException | CancellationException e) {
      throw FailureTranslation.translate(e);
    }
  }

  private RenderListener listener(Progress display) {
    return new DisplayedRender(display, context.terminal(), options.sampleRate());
  }
}
