package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.RenderRequest;
import org.dmus.smf.MidiFile;

/** Makes a request to the renderer of what the user asked for. */
final class RenderOrder {
  private final CommandContext context;
  private final RenderCommand options;
  private final RenderTask task;

  RenderOrder(CommandContext context, RenderCommand options, RenderTask task) {
    this.context = context;
    this.options = options;
    this.task = task;
  }

  /**
   * The request; the folder of its output is there.
   *
   * @throws CommandFailure when there is no room for it
   */
  RenderRequest of(MidiFile song) {
    WaveFormat.Encoding encoding = WaveFormat.Encoding.valueOf(options.bits.name());
    WaveFormat format = new WaveFormat(options.sampleRate(), 2, encoding);
    Path file = context.directory().resolve(task.song());
    return new RenderRequest(
        song,
        options.synthesizer.miniport(),
        options.synthesizer.with(new BankChoice(context).settings(options.synth)),
        format,
        options.type().scheme(),
        target(format, song.duration100ns()),
        Math.round(options.tailSeconds * ReferenceTime.PER_SECOND),
        options.json || options.verbosity.verbose,
        StemFiles.of(options.stems, output()).map(stems -> stems.request(file)));
  }

  private Path output() {
    return context.directory().resolve(task.output());
  }

  private String target(WaveFormat format, long song100ns) {
    if (task.isToStandardOutput()) {
      return task.output();
    }
    Path output = output();
    if (task.isNested()) {
      createFolder(output.toAbsolutePath().getParent());
    }
    if (options.type().isOfKnownSize()) {
      OutputSize.check(output, format, song100ns);
    }
    return output.toString();
  }

  private static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.FAILURE, folder.toString(), "cannot be a folder", "name another with -o", e);
    }
  }
}
