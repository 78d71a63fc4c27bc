package org.dmus.dls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.dmus.dls.riff.ChunkBuffer;
import org.dmus.dls.riff.FourCc;

/**
 * Writes collections as DLS Level 2 files.
 *
 * <p>What is written reads back equal ({@link DlsReader}), but for SoundFonts, which are written as
 * {@link DlsConversion} makes them DLS. Sound is streamed wave by wave; only the tables are built
 * in memory. All methods are safe from any thread and block on the target.
 */
public final class DlsWriter {
  private static final int RIFF_HEADER_BYTES = 8;

  private DlsWriter() {}

  /**
   * Writes a file. It appears complete or not at all: a sibling {@code .part} file is written and
   * moved into place.
   *
   * @param collection what to write
   * @param file the target; an existing file is replaced
   * @throws IOException when the file cannot be written
   * @throws IllegalArgumentException when the collection has no form as a file: a wave link outside
   *     the pool, or more than 2 GiB
   */
  public static void write(DlsCollection collection, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        write(collection, channel);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Writes to a stream, which stays open.
   *
   * @param collection what to write
   * @param out the target
   * @throws IOException when the target fails
   * @throws IllegalArgumentException as {@link #write(DlsCollection, Path)}
   */
  public static void write(DlsCollection collection, OutputStream out) throws IOException {
    WritableByteChannel channel = Channels.newChannel(out);
    write(collection, channel);
    out.flush();
  }

  /**
   * Writes to a channel, which stays open. A channel in non-blocking mode is not supported.
   *
   * @param collection what to write
   * @param out the target
   * @throws IOException when the target fails
   * @throws IllegalArgumentException as {@link #write(DlsCollection, Path)}
   */
  public static void write(DlsCollection collection, WritableByteChannel out) throws IOException {
    writeDls(DlsConversion.of(collection).collection(), out);
  }

  private static void writeDls(DlsCollection collection, WritableByteChannel out)
      throws IOException {
    WavePoolWriter pool = new WavePoolWriter(collection.waves());
    ByteBuffer tables = new TableWriter(collection, pool).tables();
    ByteBuffer info = InfoWriter.chunk(collection.info());
    long content = tables.remaining() + pool.bytes() + info.remaining();
    if (content > Integer.MAX_VALUE - RIFF_HEADER_BYTES) {
      throw new IllegalArgumentException(
          "collection of " + content + " bytes is more than the 2 GiB of a DLS file");
    }
    ChunkBuffer header = new ChunkBuffer();
    header.u32(FourCc.RIFF);
    header.u32((int) content + Integer.BYTES);
    header.u32(FourCc.DLS);
    writeFully(header.drain(), out);
    writeFully(tables, out);
    pool.writeTo(out);
    writeFully(info, out);
  }

  static void writeFully(ByteBuffer bytes, WritableByteChannel out) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
