package org.dmus.link.local;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmus.link.LinkDescription;

/**
 * Looks which raw MIDI devices there are.
 *
 * @param alsa folder of ALSA's devices, midiC1D0 ...
 * @param oss folder of OSS's, midi1 ...; ALSA shows its own devices there too, so this one counts
 *     where ALSA has none
 * @param cards what the kernel says of cards
 */
record RawScan(Path alsa, Path oss, CardFiles cards) {
  private static final String KIND = "raw";
  private static final Pattern ALSA_NAME = Pattern.compile("midiC(\\d+)D(\\d+)");
  private static final Pattern OSS_NAME = Pattern.compile("u?midi\\d*(\\.\\d+)?");

  /** {@return the devices that are there, by path} */
  SortedMap<Path, LinkDescription> look() {
    SortedMap<Path, LinkDescription> found = new TreeMap<>();
    for (Path device : list(alsa)) {
      Matcher name = ALSA_NAME.matcher(device.getFileName().toString());
      if (name.matches()) {
        RawIdentity identity = cards.identity(name.group(1), name.group(2));
        found.put(device, describe(device, identity));
      }
    }
    return found.isEmpty() ? lookForOss() : found;
  }

  private SortedMap<Path, LinkDescription> lookForOss() {
    SortedMap<Path, LinkDescription> found = new TreeMap<>();
    for (Path device : list(oss)) {
      String name = device.getFileName().toString();
      if (OSS_NAME.matcher(name).matches()) {
        found.put(device, describe(device, RawIdentity.ofFile(name)));
      }
    }
    return found;
  }

  private static LinkDescription describe(Path device, RawIdentity identity) {
    return new LinkDescription(
        KIND + ':' + identity.id(),
        identity.name(),
        KIND,
        device.toString(),
        identity.input(),
        identity.output(),
        false,
        0);
  }

  /** What hangs in the air - a symbolic link to nothing - is not there. */
  private static List<Path> list(Path folder) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*midi*")) {
      for (Path file : files) {
        if (Files.exists(file) && !Files.isDirectory(file)) {
          found.add(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of(); // no such folder, or it went while it was read: no devices
    }
    return found;
  }
}
