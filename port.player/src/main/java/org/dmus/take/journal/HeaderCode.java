package org.dmus.take.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.dmus.smf.Division;
import org.dmus.take.TakeLayout;
import org.dmus.take.TakeSource;
import org.dmus.take.TakeType;
import org.dmus.take.TimeSignature;

/** The header of a journal as bytes, big-endian; {@code docs/capture.md} has the table. */
final class HeaderCode {
  static final byte[] MAGIC = "DMusTake".getBytes(StandardCharsets.US_ASCII);
  static final int VERSION = 1;

  /** Magic, version, length of the body. */
  static final int PREFIX_BYTES = 14;

  static final int CHECKSUM_BYTES = 4;
  static final int MAX_BODY_BYTES = 1 << 20;

  private static final int RUNNING_STATUS = 1;
  private static final int SPLIT_CHANNELS = 2;
  private static final int FROM_FIRST_EVENT = 4;

  private HeaderCode() {}

  static ByteBuffer encode(TakeHeader header) {
    byte[] body = body(header);
    ByteBuffer bytes = ByteBuffer.allocate(PREFIX_BYTES + body.length + CHECKSUM_BYTES);
    bytes.put(MAGIC).putShort((short) VERSION).putInt(body.length).put(body);
    bytes.putInt(checksum(bytes.array(), 0, bytes.position()));
    return bytes.flip();
  }

  static int checksum(byte[] bytes, int offset, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }

  private static byte[] body(TakeHeader header) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeLong(header.wallMicros());
      out.writeLong(header.master100ns());
      layout(header.layout(), out);
      text(header.fileName(), out);
      out.writeShort(header.sources().size());
      for (String source : header.sources()) {
        text(source, out);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e); // an array takes every byte
    }
    return bytes.toByteArray();
  }

  private static void layout(TakeLayout layout, DataOutputStream out) throws IOException {
    int flags = layout.runningStatus() ? RUNNING_STATUS : 0;
    flags |= layout.splitsChannels() ? SPLIT_CHANNELS : 0;
    flags |= layout.fromFirstEvent() ? FROM_FIRST_EVENT : 0;
    out.writeByte(layout.type().ordinal());
    out.writeByte(flags);
    out.writeShort(layout.division().word());
    out.writeInt(layout.tempoMicros());
    out.writeByte(layout.signature().beats());
    out.writeByte(layout.signature().unit());
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(utf8.length, 0xFFFF);
    out.writeShort(length);
    out.write(utf8, 0, length);
  }

  /**
   * Reads a body whose checksum is right.
   *
   * @throws IOException if it does not hold what it should, all the same
   */
  static TakeHeader decode(byte[] body) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
    try {
      long wallMicros = in.readLong();
      long master100ns = in.readLong();
      TakeLayout layout = layout(in);
      String fileName = Path.of(text(in)).toString(); // throws when it is none
      List<String> sources = new ArrayList<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        sources.add(text(in));
      }
      if (sources.isEmpty() || sources.size() > TakeSource.MAX_SOURCES) {
        throw new IOException("a header with " + sources.size() + " sources");
      }
      return new TakeHeader(wallMicros, master100ns, sources, layout, fileName);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IOException("a header that says what cannot be: " + e.getMessage(), e);
    }
  }

  private static TakeLayout layout(DataInputStream in) throws IOException {
    TakeType type = TakeType.values()[in.readUnsignedByte()];
    int flags = in.readUnsignedByte();
    Division division = new Division(in.readUnsignedShort());
    int tempoMicros = in.readInt();
    TimeSignature signature = new TimeSignature(in.readUnsignedByte(), in.readUnsignedByte());
    return new TakeLayout(
        type,
        division,
        tempoMicros,
        signature,
        (flags & SPLIT_CHANNELS) != 0,
        (flags & RUNNING_STATUS) != 0,
        (flags & FROM_FIRST_EVENT) != 0);
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] utf8 = new byte[in.readUnsignedShort()];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  static boolean startsWithMagic(byte[] prefix) {
    return Arrays.equals(prefix, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }
}
