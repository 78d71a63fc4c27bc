package org.dmus.doctor.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dmus.doctor.ReportSection;
import org.osgi.framework.BundleContext;

/** The ends of the log files that the launcher names. */
final class LogFiles {
  private static final String FILES = "dmus.log.files";
  private static final String FOLDER = "dmus.log.dir";
  private static final int MAX_FILES = 8;
  private static final int END_BYTES = 200_000;

  private LogFiles() {}

  static List<ReportSection> sections(BundleContext context) {
    List<ReportSection> sections = new ArrayList<>();
    Collection<Path> files = List.of();
    try {
      files = files(context);
    } catch (UncheckedIOException e) {
      sections.add(new NamedSection("log-files", out -> rethrow(e)));
    }
    for (Path file : files) {
      String name = "log-" + file.getFileName().toString().replaceAll("\\.log\\b", "");
      sections.add(new NamedSection(name, out -> writeEnd(file, out)));
    }
    return sections;
  }

  private static void rethrow(UncheckedIOException e) throws IOException {
    throw e.getCause();
  }

  private static Collection<Path> files(BundleContext context) {
    List<Path> files = new ArrayList<>();
    String named = context.getProperty(FILES);
    for (String each : named == null ? new String[0] : named.split(",")) {
      files.add(Path.of(each.strip()));
    }
    String folder = context.getProperty(FOLDER);
    if (folder != null && Files.isDirectory(Path.of(folder))) {
      files.addAll(newest(Path.of(folder)));
    }
    Map<Path, Path> once = new LinkedHashMap<>();
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        once.putIfAbsent(real(file), file);
      }
    }
    return once.values();
  }

  /** The file that a name such as dmus.log leads to. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file; // it was rotated away: reading it says so
    }
  }

  private static List<Path> newest(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(LogFiles::isLog)
          .sorted((a, b) -> Long.compare(b.toFile().lastModified(), a.toFile().lastModified()))
          .limit(MAX_FILES)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  private static boolean isLog(Path file) {
    String name = file.getFileName().toString();
    return name.contains(".log") && !name.endsWith(".lck");
  }

  private static void writeEnd(Path file, Appendable out) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long start = Math.max(0, channel.size() - END_BYTES);
      ByteBuffer end = ByteBuffer.allocate((int) (channel.size() - start));
      int got = 0;
      while (end.hasRemaining() && got >= 0) {
        got = channel.read(end, start + end.position());
      }
      String text = StandardCharsets.UTF_8.decode(end.flip()).toString();
      out.append(start == 0 ? text : "...\n" + text.substring(text.indexOf('\n') + 1));
    }
  }
}
