package org.dmus.doctor.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmus.doctor.ReportSection;
import org.dmus.doctor.SupportReport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks all sections at once, gives each its time, and writes what came of it. */
@Component
public final class LiveReport implements SupportReport {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final OwnSections own;
  private final Privacy privacy = Privacy.ofUser();

  @Reference private volatile List<ReportSection> sections = List.of();

  /** Activated by Declarative Services. */
  @Activate
  public LiveReport(@Reference OwnSections own) {
    this.own = own;
  }

  @Override
  public Written write(Path target) throws IOException {
    long startNs = System.nanoTime();
    Path file = Files.isDirectory(target) ? target.resolve(name()) : target;
    List<SectionRun> runs = start();
    List<String> incomplete = await(runs, startNs + SECTION_LIMIT.toNanos());
    Zip.write(file, texts(runs));
    List<String> names = runs.stream().map(SectionRun::name).toList();
    Duration took = Duration.ofNanos(System.nanoTime() - startNs);
    return new Written(file, Files.size(file), names, incomplete, took);
  }

  private static String name() {
    return "dmus-report-" + LocalDateTime.now().format(STAMP) + ".zip";
  }

  private List<SectionRun> start() {
    Map<String, SectionRun> runs = new LinkedHashMap<>();
    own.list().forEach(section -> start(section, runs));
    sections.forEach(section -> start(section, runs));
    return List.copyOf(runs.values());
  }

  private static void start(ReportSection section, Map<String, SectionRun> runs) {
    String name = name(section);
    String unique = name;
    for (int i = 2; runs.containsKey(unique); i++) {
      unique = name + "-" + i;
    }
    runs.put(unique, SectionRun.start(unique, section));
  }

  /** What is a file name everywhere, and stays below the folder it is unpacked to. */
  private static String name(ReportSection section) {
    try {
      String name = section.name().replaceAll("[^A-Za-z0-9_-]", "-");
      return name.isEmpty() ? "section" : name;
    } catch (RuntimeException e) {
      return "section";
    }
  }

  private static List<String> await(List<SectionRun> runs, long deadlineNs)
      throws InterruptedIOException {
    List<String> incomplete = new ArrayList<>();
    for (SectionRun run : runs) {
      try {
        if (!run.await(deadlineNs)) {
          incomplete.add(run.name());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("the report was interrupted; nothing is written");
      }
    }
    return incomplete;
  }

  private Map<String, String> texts(List<SectionRun> runs) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("index.txt", privacy.filtered(Index.of(runs)));
    for (SectionRun run : runs) {
      texts.put(run.name() + ".txt", privacy.filtered(run.text()));
    }
    return texts;
  }
}
