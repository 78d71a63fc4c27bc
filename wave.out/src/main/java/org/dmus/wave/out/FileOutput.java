package org.dmus.wave.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;

/** Writes a kind of file to a destination, as fast as the frames come. */
final class FileOutput implements WaveOutput {

  private final String target;
  private final Destination destination;
  private final Coding coding;
  private boolean isFinished;

  /** Takes over {@code destination}, also when it throws. */
  FileOutput(String target, WaveFormat format, Coding.Kind kind, Destination destination)
      throws IOException {
    this.target = target;
    this.destination = destination;
    this.coding = begin(format, kind);
    try {
      destination.write(coding.beginning());
    } catch (IOException e) {
      abort();
      throw failure(e);
    }
  }

  private Coding begin(WaveFormat format, Coding.Kind kind) throws IOException {
    try {
      return kind.begin(format, destination, destination.isPatchable());
    } catch (IOException e) {
      abort();
      throw new IOException(target + ": " + e.getMessage(), e);
    }
  }

  @Override
  public int writableFrames() {
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean isRealTime() {
    return false;
  }

  @Override
  public void write(float[][] planes, int count) throws IOException {
    try {
      coding.append(planes, count);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (isFinished) {
      return;
    }
    try {
      finish();
      isFinished = true;
    } catch (IOException e) {
      abort();
      throw failure(e);
    }
  }

  private void finish() throws IOException {
    coding.finish();
    destination.complete(coding.beginning());
  }

  @Override
  public void abort() {
    if (isFinished) {
      return;
    }
    isFinished = true;
    try {
      destination.discard();
    } catch (IOException e) {
      throw new UncheckedIOException(failure(e));
    }
  }

  private IOException failure(IOException cause) {
    return WriteFailure.of(target, cause);
  }
}
