package org.dmus.cli;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The progress of all jobs in one line, redrawn in place. Safe from any thread. */
final class JobBoard {
  private static final double REDRAW_SECONDS = 0.1;

  private final Terminal terminal;
  private final int songs;
  private final Stopwatch stopwatch;
  private final Set<Job> running = new LinkedHashSet<>();
  private int done;
  private double secondsDone;
  private double lastDrawn = -1;

  /**
   * Creates a board.
   *
   * @param terminal where it goes
   * @param songs how many there are to do
   * @param stopwatch measures the run
   */
  JobBoard(Terminal terminal, int songs, Stopwatch stopwatch) {
    this.terminal = terminal;
    this.songs = songs;
    this.stopwatch = stopwatch;
  }

  /** One song on the board. */
  private final class Job implements Progress {
    private final String name;
    private final double totalSeconds;
    private double seconds;

    Job(String name, double totalSeconds) {
      this.name = name.substring(name.lastIndexOf('/') + 1);
      this.totalSeconds = totalSeconds;
    }

    @Override
    public void update(double position, int voices) {
      synchronized (JobBoard.this) {
        seconds = position;
        draw();
      }
    }

    @Override
    public void close() {
      synchronized (JobBoard.this) {
        running.remove(this);
        secondsDone += seconds;
      }
    }

    String words() {
      double part = totalSeconds <= 0 ? 1 : Math.min(1, seconds / totalSeconds);
      return String.format(Locale.ROOT, "%s %.0f %%", name, 100 * part);
    }
  }

  /** Puts a song on the board. */
  synchronized Progress progress(String name, double totalSeconds) {
    Job job = new Job(name, totalSeconds);
    running.add(job);
    return job;
  }

  /** Takes the line off the screen, and shows what a job printed. */
  synchronized void show(JobTerminal job) {
    done++;
    clear();
    job.printTo(terminal);
    lastDrawn = -1;
    draw();
  }

  private void clear() {
    if (terminal.errIsTerminal()) {
      terminal.err().print("\r" + " ".repeat(terminal.columns() - 1) + "\r");
      terminal.err().flush();
    }
  }

  private void draw() {
    double now = stopwatch.seconds();
    boolean isDue = lastDrawn < 0 || now - lastDrawn >= REDRAW_SECONDS;
    if (!terminal.errIsTerminal() || running.isEmpty() || !isDue) {
      return;
    }
    lastDrawn = now;
    int width = terminal.columns() - 1;
    String line = line();
    String cut = line.substring(0, Math.min(width, line.length()));
    terminal.err().print("\r" + cut + " ".repeat(width - cut.length()));
    terminal.err().flush();
  }

  private String line() {
    double seconds = secondsDone + running.stream().mapToDouble(job -> job.seconds).sum();
    String jobs = running.stream().map(Job::words).collect(Collectors.joining(", "));
    return "%d of %d songs, %s x: %s"
        .formatted(done, songs, Numbers.factor(stopwatch.speed(seconds)), jobs);
  }
}
