package org.dmus.log;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * A file that is written by the handler of the JDK: ten of 1 MB, the newest with the number 0. The
 * name without a number is a link to that, where the file system has links.
 */
final class RollingFile implements AutoCloseable {
  private static final int LIMIT_BYTES = 1_000_000;
  private static final int FILES = 10;

  private final FileHandler handler;

  /**
   * Opens the file, or appends to it.
   *
   * @param file its name without a number
   * @param trouble hears once that it cannot be written any more
   */
  RollingFile(Path file, Consumer<String> trouble) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    String pattern = file.toString().replace("%", "%%") + ".%g";
    handler = new FileHandler(pattern, LIMIT_BYTES, FILES, true);
    handler.setEncoding("UTF-8");
    handler.setLevel(Level.ALL);
    handler.setFormatter(new Verbatim());
    handler.setErrorManager(new Once(file, trouble));
    link(file);
  }

  void write(String line) {
    handler.publish(new LogRecord(Level.INFO, line));
  }

  @Override
  public void close() {
    handler.close();
  }

  private static void link(Path file) throws IOException {
    try {
      Files.createSymbolicLink(file, Path.of(file.getFileName() + ".0"));
    } catch (FileAlreadyExistsException before) {
      // of an earlier start
    } catch (UnsupportedOperationException | IOException none) {
      Files.deleteIfExists(file); // no links here: the file with the number serves
    }
  }

  /** The line is ready. */
  private static final class Verbatim extends Formatter {
    @Override
    public String format(LogRecord line) {
      return line.getMessage();
    }
  }

  /** A full disk is full for every line. */
  private static final class Once extends ErrorManager {
    private final Path file;
    private final Consumer<String> trouble;
    private boolean told;

    Once(Path file, Consumer<String> trouble) {
      this.file = file;
      this.trouble = trouble;
    }

    @Override
    public synchronized void error(String message, Exception cause, int code) {
      if (!told) {
        told = true;
        trouble.accept(file + ": " + (cause == null ? message : cause.getMessage()));
      }
    }
  }
}
