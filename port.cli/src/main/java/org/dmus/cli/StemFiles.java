package org.dmus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dmus.player.Stems;
import org.dmus.shell.FileIdentity;

/**
 * The files of the parts of a song: {@code song-ch01.wav} ... beside what would be {@code
 * song.wav}. Channels of the second port of a song follow those of the first: ch17 is its channel
 * 1.
 *
 * @param by what a part is
 * @param output the file that a mix would go to
 */
record StemFiles(Stems.By by, Path output) {

  /** The name of one part, without the song's. */
  String label(int stem) {
    String kind = by == Stems.By.CHANNELS ? "ch" : "g";
    return String.format(Locale.ROOT, "%s%02d", kind, stem + 1);
  }

  Path file(int stem) {
    String name = output.getFileName().toString();
    int dot = name.lastIndexOf('.');
    int end = dot > 0 ? dot : name.length();
    return output.resolveSibling(name.substring(0, end) + "-" + label(stem) + name.substring(end));
  }

  List<Path> files(List<Integer> stems) {
    return stems.stream().map(this::file).toList();
  }

  /** As the renderer wants them; a song that has such a name is not replaced. */
  Stems request(Path song) {
    return new Stems(by, stem -> target(stem, song));
  }

  private String target(int stem, Path song) {
    Path file = file(stem);
    if (FileIdentity.isSame(file, song)) {
      throw new CommandFailure(
          ExitCode.USAGE, file.toString(), "is the song " + song, "name another file with -o");
    }
    return file.toString();
  }

  /** The parts of a task; empty for a mix. */
  static Optional<StemFiles> of(StemParts parts, Path output) {
    return Optional.ofNullable(parts)
        .map(each -> new StemFiles(Stems.By.valueOf(each.name()), output));
  }
}
