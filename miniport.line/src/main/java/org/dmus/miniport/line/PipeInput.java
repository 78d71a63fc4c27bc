package org.dmus.miniport.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.dmus.link.LinkInput;

/** The end of a pipe that bytes come out of. */
public final class PipeInput implements LinkInput {
  private final BytePipe pipe;
  private volatile boolean closed;

  /**
   * Creates an end that is open.
   *
   * @param pipe the pipe
   */
  public PipeInput(BytePipe pipe) {
    this.pipe = pipe;
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return pipe.read(bytes, () -> closed);
  }

  @Override
  public boolean isPatient() {
    return true;
  }

  @Override
  public void close() {
    closed = true;
    pipe.wake();
  }
}
