package org.dmus.smf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The chunks of a file being written; after each call the file is complete. */
final class ChunkFile implements Closeable {
  private static final int HEADER_BYTES = 14;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final byte[] END_OF_TRACK = {0, (byte) 0xFF, MetaType.END_OF_TRACK, 0};

  private final ChunkTarget target;
  private final SmfLayout layout;
  private int trackCount;
  private long trackStart;
  private long position = HEADER_BYTES;

  ChunkFile(ChunkTarget target, SmfLayout layout) {
    this.target = target;
    this.layout = layout;
  }

  void startTrack() throws IOException {
    trackCount++;
    trackStart = position;
    position += CHUNK_HEADER_BYTES;
    write(trackStart, ByteBuffer.allocate(CHUNK_HEADER_BYTES).put(FourCc.MTRK));
    writeEvents(new byte[0], 0);
    writeHeader();
  }

  /**
   * Adds events and, provisionally, an End of Track that the next events overwrite. Data goes
   * first: between the two writes the length is short, which readers repair, and never too long.
   */
  void writeEvents(byte[] events, int length) throws IOException {
    ByteBuffer data = ByteBuffer.allocate(length + END_OF_TRACK.length);
    write(position, data.put(events, 0, length).put(END_OF_TRACK));
    position += length;
    writeLength(position + END_OF_TRACK.length);
  }

  /** Adds the last events, which end with End of Track. */
  void endTrack(byte[] events, int length) throws IOException {
    write(position, ByteBuffer.allocate(length).put(events, 0, length));
    position += length;
    writeLength(position);
  }

  private void writeLength(long end) throws IOException {
    int length = (int) (end - trackStart - CHUNK_HEADER_BYTES);
    write(trackStart + 4, ByteBuffer.allocate(4).putInt(length));
  }

  private void writeHeader() throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).put(FourCc.MTHD).putInt(6);
    header.putShort((short) layout.format()).putShort((short) trackCount);
    write(0, header.putShort((short) layout.division().word()));
  }

  private void write(long at, ByteBuffer filled) throws IOException {
    target.write(at, filled.flip());
  }

  @Override
  public void close() throws IOException {
    target.close();
  }
}
