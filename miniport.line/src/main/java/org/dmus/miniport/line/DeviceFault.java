package org.dmus.miniport.line;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/** Says what is wrong with a device path, and what helps. */
public final class DeviceFault {

  private DeviceFault() {}

  /**
   * Says why a device did not open.
   *
   * @param device where it is
   * @param access what it was to be opened for
   * @param cause what the system said
   */
  public static NtStatusException opening(String device, DeviceAccess access, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return fault(NtStatus.NOT_FOUND, device, "no such device: check the path", cause);
    }
    String reason = reason(cause);
    if (cause instanceof AccessDeniedException || isForbidden(reason)) {
      String why =
          "permission denied: run as a user who may "
              + access.active()
              + " (group audio or dialout?)";
      return fault(NtStatus.ACCESS_DENIED, device, why, cause);
    }
    if (reason.toLowerCase(Locale.ROOT).contains("busy")) {
      String why = "device busy: close the program that uses it";
      return fault(NtStatus.DEVICE_BUSY, device, why, cause);
    }
    return fault(NtStatus.IO_DEVICE_ERROR, device, "cannot be opened: " + reason, cause);
  }

  /** EPERM and EROFS (errno(3)), which Java has no exceptions for: a container, a locked medium. */
  private static boolean isForbidden(String reason) {
    return reason.equals("Operation not permitted") || reason.equals("Read-only file system");
  }

  /**
   * Says that a path names something bytes do not travel through.
   *
   * @param device where it is
   * @param access what was to be done with it
   */
  public static NtStatusException unusable(String device, DeviceAccess access) {
    String why =
        "neither a character device nor a FIFO nor a file: MIDI bytes cannot be "
            + access.passive();
    return fault(NtStatus.DEVICE_CONFIGURATION_ERROR, device, why, null);
  }

  static NtStatusException slowToOpen(String device) {
    return fault(
        NtStatus.DEVICE_BUSY, device, "does not open: close the program that uses it", null);
  }

  static String reason(IOException cause) {
    if (cause instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private static NtStatusException fault(
      NtStatus status, String device, String why, Throwable cause) {
    return new NtStatusException(status, device + ": " + why, cause);
  }
}
