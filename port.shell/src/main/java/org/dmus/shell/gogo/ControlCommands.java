package org.dmus.shell.gogo;

import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.dmus.shell.CancelledRow;
import org.dmus.shell.Control;
import org.dmus.shell.Rows;
import org.dmus.shell.SilencedRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands that cut off what ports play. */
@Component(service = Commands.class)
@DmusCommands({"panic", "cancel"})
public final class ControlCommands extends Commands {
  private final Control control;

  /**
   * Called by Declarative Services.
   *
   * @param control steers ports
   */
  @Activate
  public ControlCommands(@Reference Control control) {
    this.control = control;
  }

  /** Silences everything. */
  @Usage(value = "[PORT]", example = "panic synth")
  @Descriptor("silence every port at once; what plays goes on: panic [PORT]")
  public List<SilencedRow> panic() {
    return control.panic();
  }

  /**
   * Silences a port.
   *
   * @param port its name, its id, or the start of either
   */
  @Descriptor("silence a port at once; what plays goes on")
  public SilencedRow panic(@Descriptor("name or id of the port, or its start") String port) {
    return control.panic(port);
  }

  /**
   * Forgets what waits in a port.
   *
   * @param channel MIDI channel, 1..16; 0 = all
   * @param group channel group, 1..65,535; 0 = all
   * @param port its name, its id, or the start of either
   * @return how many events, of each pin
   */
  @Usage(
      value = "[-c CHANNEL] [-g GROUP] PORT    CHANNEL is 1..16, GROUP 1..65535",
      example = "cancel -c 10 synth")
  @Descriptor("forget what waits in a port")
  public List<CancelledRow> cancel(
      @Descriptor("MIDI channel, 1..16; all when not given")
          @Parameter(
              names = {"-c", "--channel"},
              absentValue = "0")
          int channel,
      @Descriptor("channel group, 1..65535; all when not given")
          @Parameter(
              names = {"-g", "--group"},
              absentValue = "0")
          int group,
      @Descriptor("name or id of the port, or its start") String port) {
    return new Rows<>(
        control.cancel(port, group, channel), port + ": no pin is open, so nothing waits");
  }
}
