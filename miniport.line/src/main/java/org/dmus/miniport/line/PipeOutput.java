package org.dmus.miniport.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.dmus.link.LinkOutput;

/** The end of a pipe that bytes go into. */
public final class PipeOutput implements LinkOutput {
  private final BytePipe pipe;
  private volatile boolean closed;

  /**
   * Creates an end that is open.
   *
   * @param pipe the pipe
   */
  public PipeOutput(BytePipe pipe) {
    this.pipe = pipe;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    return pipe.write(bytes, () -> closed);
  }

  @Override
  public void close() {
    closed = true;
    pipe.wake();
  }
}
