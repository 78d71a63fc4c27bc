package org.dmus.port.driver;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dmus.port.engine.Engine;
import org.dmus.portcls.IAdapterDevice;

/** The device of one adapter. */
final class AdapterDevice extends PortCls implements IAdapterDevice {
  private final Consumer<AdapterDevice> closed;

  AdapterDevice(
      DriverContext context,
      Device device,
      Supplier<Engine> engine,
      Consumer<AdapterDevice> closed) {
    super(context, device, engine);
    this.closed = closed;
  }

  @Override
  public String name() {
    return device().name();
  }

  @Override
  public int maxSubdevices() {
    return device().maxSubdevices();
  }

  @Override
  public void close() {
    closeDevice();
    closed.accept(this);
  }
}
