package org.dmus.tck.sick;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.tck.miniport.TestDevice;

/** The device of a sick miniport: it knows who has it. */
final class SickDevice implements TestDevice {
  private final SickFault fault;
  private final AtomicReference<Object> owner = new AtomicReference<>();

  SickDevice(SickFault fault) {
    this.fault = fault;
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("fault", fault.name(), "device", owner);
  }
}
