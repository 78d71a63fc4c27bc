package org.dmus.doctor.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.dmus.client.ISubdevice;
import org.dmus.client.StreamRefusal;
import org.dmus.ks.NtStatus;
import org.dmus.portcls.ClassIds;

/**
 * A live port whose device does not open: what its miniport said when somebody tried; and before
 * anybody did, whether the path of its setting {@code device} names something.
 */
final class DeviceFaults {
  private static final String DEVICE = "device";

  private DeviceFaults() {}

  static Optional<Fault> of(ISubdevice port, String settings) {
    String subject = "port " + port.configuration().name();
    return port.refusal()
        .map(refusal -> refused(subject, refusal, settings))
        .or(() -> absent(subject, port, settings));
  }

  private static Fault refused(String subject, StreamRefusal refusal, String settings) {
    Sentence said = Sentence.of(refusal.explanation());
    return Fault.error(subject, said.cause(), cure(refusal.status(), said.cure(), settings));
  }

  private static String cure(NtStatus status, String said, String settings) {
    return switch (status) {
      case NOT_FOUND -> "plug it in, or correct device in " + settings;
      case INVALID_DEVICE_STATE, DEVICE_CONFIGURATION_ERROR -> orElse(said) + " in " + settings;
      default -> orElse(said) + ", then open it again";
    };
  }

  private static String orElse(String said) {
    return said.isEmpty() ? "correct that" : said;
  }

  private static Optional<Fault> absent(String subject, ISubdevice port, String settings) {
    Object device = port.configuration().settings().get(DEVICE);
    if (!(device instanceof String text) || !isLine(port) || !isAbsent(text, port)) {
      return Optional.empty();
    }
    return Optional.of(
        Fault.error(subject, text + ": no such device", cure(NtStatus.NOT_FOUND, "", settings)));
  }

  /** Of the miniports of the specification that are a path. */
  private static boolean isLine(ISubdevice port) {
    return isCapture(port) || ClassIds.MINIPORT_DMUS_UART.equals(port.configuration().miniport());
  }

  private static boolean isCapture(ISubdevice port) {
    return ClassIds.MINIPORT_DMUS_UART_CAPTURE.equals(port.configuration().miniport());
  }

  /** What is written to may become a file, but not below /dev. */
  private static boolean isAbsent(String text, ISubdevice port) {
    try {
      Path path = Path.of(text).toAbsolutePath().normalize();
      boolean mustExist = isCapture(port) || path.startsWith("/dev");
      return mustExist && Files.notExists(path) && !path.startsWith("/dev/shm");
    } catch (InvalidPathException e) {
      return true;
    }
  }
}
