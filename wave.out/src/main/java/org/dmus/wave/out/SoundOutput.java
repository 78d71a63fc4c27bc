package org.dmus.wave.out;

import java.io.IOException;
import java.io.OutputStream;
import javax.sound.sampled.SourceDataLine;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;

/** Plays on an open, started line. */
final class SoundOutput implements WaveOutput {

  private final SourceDataLine line;
  private final int frameBytes;
  private final FrameBuffer frames;

  SoundOutput(WaveFormat format, SourceDataLine line) {
    this.line = line;
    this.frameBytes = format.frameBytes();
    this.frames = new FrameBuffer(format, new LineStream(line));
  }

  @Override
  public int writableFrames() {
    return line.available() / frameBytes;
  }

  @Override
  public boolean isRealTime() {
    return true;
  }

  @Override
  public void write(float[][] planes, int count) throws IOException {
    frames.append(planes, count);
    frames.flush();
  }

  @Override
  public void close() {
    if (line.isOpen()) {
      line.drain();
      line.close();
    }
  }

  @Override
  public void abort() {
    if (line.isOpen()) {
      line.stop();
      line.flush();
      line.close();
    }
  }

  private static final class LineStream extends OutputStream {

    private final SourceDataLine line;

    LineStream(SourceDataLine line) {
      this.line = line;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      // A line takes less only when it was stopped, flushed or closed meanwhile: unplugged.
      if (line.write(bytes, offset, length) < length) {
        throw new IOException("sound card: stopped taking audio; check that it is still connected");
      }
    }
  }
}
