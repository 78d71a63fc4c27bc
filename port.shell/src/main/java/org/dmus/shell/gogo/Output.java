package org.dmus.shell.gogo;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Process;

/** Where a command prints what it does not return, a line at a time. */
public final class Output extends FilterOutputStream {
  private final PrintStream pipe;
  private final PrintStream console;

  private Output(PrintStream pipe, PrintStream console) {
    super(pipe);
    this.pipe = pipe;
    this.console = console;
  }

  /**
   * Returns where a command prints now: into its pipe, or on the console. Every line is flushed; it
   * has an error as soon as nobody reads the pipe.
   *
   * @param session its session
   */
  public static PrintStream of(CommandSession session) {
    Process process = Process.Utils.current();
    return process == null
        ? session.getConsole()
        : new PrintStream(new Output(process.out(), session.getConsole()), true);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    pipe.write(bytes, offset, length);
  }

  /** The end of a pipe is a channel, through which no flush gets to the console. */
  @Override
  public void flush() throws IOException {
    if (pipe.checkError()) {
      throw new IOException("nobody reads");
    }
    console.flush();
  }
}
