package org.dmus.miniport.line;

/** What is done with a device, in the words that its faults are told in. */
public enum DeviceAccess {
  /** Bytes come from the device. */
  READ("read it", "read from it"),
  /** Bytes go to the device. */
  WRITE("write to it", "written to it");

  private final String active;
  private final String passive;

  DeviceAccess(String active, String passive) {
    this.active = active;
    this.passive = passive;
  }

  /** {@return what a user may or may not do} */
  String active() {
    return active;
  }

  /** {@return what bytes can or cannot be} */
  String passive() {
    return passive;
  }
}
