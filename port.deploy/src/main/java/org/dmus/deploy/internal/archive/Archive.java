package org.dmus.deploy.internal.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.dmus.deploy.internal.NotTaken;

/**
 * A jar of which every byte was looked at.
 *
 * @param entries its entries
 * @param headers main section of its manifest
 */
public record Archive(List<ArchiveEntry> entries, Attributes headers) {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  /**
   * Whether a file may be complete: its end fits its length. Cheap, for files that grow.
   *
   * @throws NotTaken when it is not, or is something else
   */
  public static void checkEnd(Path file) throws IOException, NotTaken {
    try (FileChannel channel = FileChannel.open(file)) {
      OtherFiles.check(channel);
      EndRecord.find(channel);
    }
  }

  /**
   * Reads a jar: directory, local headers, every entry with its CRC, the manifest.
   *
   * @throws NotTaken when it is not complete, or exceeds the limits
   */
  public static Archive read(Path file, ArchiveLimits limits) throws IOException, NotTaken {
    try (FileChannel channel = FileChannel.open(file);
        Contents contents = new Contents(channel)) {
      OtherFiles.check(channel);
      EndRecord end = EndRecord.find(channel);
      List<ArchiveEntry> entries = CentralDirectory.read(channel, end, limits);
      Map<ArchiveEntry, Long> offsets = new LocalHeaders(channel, end).dataOffsets(entries);
      EntryNames.check(entries);
      Sizes.check(entries, channel.size(), limits);
      return new Archive(entries, headers(offsets, contents));
    } catch (EOFException e) {
      throw NotTaken.incomplete(e.getMessage(), "wait, or copy it again");
    }
  }

  private static Attributes headers(Map<ArchiveEntry, Long> offsets, Contents contents)
      throws IOException, NotTaken {
    ByteArrayOutputStream manifest = null;
    for (Map.Entry<ArchiveEntry, Long> at : offsets.entrySet()) {
      boolean isManifest = at.getKey().name().equalsIgnoreCase(MANIFEST);
      ByteArrayOutputStream kept = isManifest ? new ByteArrayOutputStream() : null;
      contents.check(at.getKey(), at.getValue(), kept);
      manifest = isManifest ? kept : manifest;
    }
    if (manifest == null) {
      throw NotTaken.refused("it has no " + MANIFEST, "build it as a bundle, with bnd");
    }
    return parse(manifest.toByteArray());
  }

  private static Attributes parse(byte[] manifest) throws NotTaken {
    try {
      return new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes();
    } catch (IOException e) {
      throw NotTaken.refused(
          "its manifest cannot be read (" + e.getMessage() + ")", "build it with bnd");
    }
  }
}
