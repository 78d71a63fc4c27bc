package org.dmus.wave.out;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A pipe, a device or standard output: what is written is gone. */
final class Pipe extends Destination {

  private final OutputStream out;
  private final boolean isOwned;

  private Pipe(OutputStream out, boolean isOwned) {
    this.out = out;
    this.isOwned = isOwned;
  }

  static Pipe to(OutputStream out) {
    return new Pipe(out, true);
  }

  /**
   * {@return the process's standard output, which stays open}
   *
   * <p>Not {@code System.out}: a PrintStream hides that the reader has gone.
   */
  static Pipe toStandardOutput() {
    return new Pipe(new FileOutputStream(FileDescriptor.out), false);
  }

  @Override
  boolean isPatchable() {
    return false;
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  void complete(byte[] beginning) throws IOException {
    discard();
  }

  @Override
  void discard() throws IOException {
    if (isOwned) {
      out.close();
    }
  }
}
