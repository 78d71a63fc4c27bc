package org.dmus.deploy.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dmus.deploy.internal.NotTaken;

/** What is saved as a jar and is none, told by its first bytes. */
final class OtherFiles {
  private static final int HEAD_BYTES = 512;

  private OtherFiles() {}

  /** Lets pass what starts as a jar does, or may still become one. */
  static void check(FileChannel file) throws IOException, NotTaken {
    int length = (int) Math.min(HEAD_BYTES, file.size());
    if (length == 0) {
      throw NotTaken.incomplete("it is empty", "wait, or copy it again");
    }
    ByteBuffer head = Bytes.read(file, 0, length);
    byte[] bytes = head.array();
    if (bytes[0] == 'P' && (isZero(bytes, 1) || bytes[1] == 'K')) {
      return;
    }
    if (isZero(bytes, 0)) {
      throw NotTaken.incomplete("its first bytes are zero", "wait, or copy it again");
    }
    throw NotTaken.foreign(
        "it is " + kind(new String(bytes, StandardCharsets.ISO_8859_1)) + ", not a jar",
        "download it again");
  }

  /** What is not written yet may be there as zeros; behind the end there is nothing. */
  private static boolean isZero(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static String kind(String head) {
    String text =
        head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.contains("<html")) {
      return "an HTML page";
    }
    if (text.startsWith("<")) {
      return "an XML document";
    }
    if (text.startsWith("{")) {
      return "a JSON document";
    }
    if (head.startsWith("\u001f\u008b")) {
      return "a gzip file";
    }
    return "a file of another kind";
  }
}
