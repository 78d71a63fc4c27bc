package org.dmus.shell.live;

import java.util.List;
import org.dmus.client.EventSelection;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.shell.CancelledRow;
import org.dmus.shell.Control;
import org.dmus.shell.Misuse;
import org.dmus.shell.PortNames;
import org.dmus.shell.SilencedRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Steers the ports of this framework. */
@Component
public final class LiveControl implements Control {
  private static final int MAX_GROUP = 65_535;
  private static final int CHANNELS = 16;

  private final SubdeviceFactory factory;

  /**
   * Called by Declarative Services.
   *
   * @param factory the port
   */
  @Activate
  public LiveControl(@Reference SubdeviceFactory factory) {
    this.factory = factory;
  }

  @Override
  public List<SilencedRow> panic() {
    return factory.published().stream().map(LiveControl::silence).toList();
  }

  @Override
  public SilencedRow panic(String port) {
    return silence(PortNames.find(port, factory.published()));
  }

  private static SilencedRow silence(ISubdevice port) {
    int pins = (int) OpenPin.render(port).count();
    port.filter().panic();
    return new SilencedRow(port.configuration().name(), pins);
  }

  @Override
  public List<CancelledRow> cancel(String port, int group, int channel) {
    requireRange("group", group, MAX_GROUP);
    requireRange("channel", channel, CHANNELS);
    int channels = channel == 0 ? EventSelection.ALL_CHANNELS : 1 << channel - 1;
    EventSelection selection = new EventSelection(group, channels, Long.MIN_VALUE, Long.MAX_VALUE);
    return OpenPin.render(PortNames.find(port, factory.published()))
        .map(open -> cancel(open, selection))
        .toList();
  }

  private static void requireRange(String what, int value, int max) {
    if (value < 0 || value > max) {
      throw new Misuse(
          "cancel: %s %d is out of range; give 1..%d, or 0 for all".formatted(what, value, max));
    }
  }

  private static CancelledRow cancel(OpenPin open, EventSelection selection) {
    return new CancelledRow(open.port(), open.pin().instanceId(), open.pin().cancel(selection));
  }
}
