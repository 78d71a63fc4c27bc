package org.dmus.doctor.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes texts into a zip: whole, or not at all. */
final class Zip {
  private Zip() {}

  static void write(Path file, Map<String, String> texts) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString(), null, "choose another name");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "no such folder");
    }
    Path part = part(folder, file);
    try {
      fill(part, texts);
      Files.move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** In the same folder, so that it can be renamed. What goes wrong is told of the file itself. */
  private static Path part(Path folder, Path file) throws IOException {
    try {
      return Files.createTempFile(folder, "dmus-report-", ".part");
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(file.toString(), null, "permission denied");
    } catch (IOException e) {
      throw new FileSystemException(file.toString(), null, "no file can be made there");
    }
  }

  private static void fill(Path part, Map<String, String> texts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        zip.putNextEntry(new ZipEntry(text.getKey()));
        zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
