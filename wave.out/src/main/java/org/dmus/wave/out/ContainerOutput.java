package org.dmus.wave.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;

/** Writes samples in a container to a destination, as fast as they come. */
final class ContainerOutput implements WaveOutput {

  private final String target;
  private final Container container;
  private final Destination destination;
  private final FrameBuffer frames;
  private boolean isFinished;

  /** Takes over {@code destination}, also when it throws. */
  ContainerOutput(String target, WaveFormat format, Container container, Destination destination)
      throws IOException {
    this.target = target;
    this.container = container;
    this.destination = destination;
    this.frames = new FrameBuffer(format, destination);
    try {
      long length = destination.isPatchable() ? 0 : Container.UNKNOWN_LENGTH;
      destination.write(container.header(length));
    } catch (IOException e) {
      abort();
      throw failure(e);
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
      frames.append(planes, count);
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
    frames.flush();
    long dataBytes = frames.flushedBytes();
    destination.write(new byte[container.padding(dataBytes)]);
    destination.complete(container.header(dataBytes));
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
