package org.dmus.link.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the kernel says of sound cards: {@code card1/id}, {@code card1/usbid} and {@code
 * card1/midi0} of /proc/asound (Documentation/sound/designs/procfile.rst), and the serial number of
 * a USB device in /sys.
 *
 * @param proc /proc/asound
 * @param sys /sys/class/sound
 */
record CardFiles(Path proc, Path sys) {

  /**
   * Returns what a device is. A serial number tells two devices of one make apart, in whatever
   * order they come; without one it is the id of the card, which the kernel makes unique by that
   * order.
   *
   * @param card number of the card
   * @param device number of the device on it
   */
  RawIdentity identity(String card, String device) {
    Path folder = proc.resolve("card" + card);
    List<String> midi = lines(folder.resolve("midi" + device));
    String fallback = "midiC" + card + "D" + device;
    String who = serial(card, folder).or(() -> first(folder.resolve("id"))).orElse(fallback);
    String id = who.equals(fallback) ? who : who + ':' + device;
    String name = midi.stream().findFirst().filter(line -> !line.isBlank()).orElse(fallback);
    boolean input = midi.stream().anyMatch(line -> line.startsWith("Input "));
    boolean output = midi.stream().anyMatch(line -> line.startsWith("Output "));
    boolean unknown = !input && !output;
    return new RawIdentity(id, name.trim(), input || unknown, output || unknown);
  }

  private Optional<String> serial(String card, Path folder) {
    try {
      Path usbDevice = sys.resolve("card" + card).resolve("device").toRealPath().getParent();
      return first(folder.resolve("usbid"))
          .flatMap(make -> first(usbDevice.resolve("serial")).map(number -> make + ':' + number));
    } catch (IOException e) {
      return Optional.empty(); // no USB device
    }
  }

  private static Optional<String> first(Path file) {
    return lines(file).stream().map(String::trim).filter(line -> !line.isEmpty()).findFirst();
  }

  private static List<String> lines(Path file) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // the card went, or there is no such file here
    }
  }
}
