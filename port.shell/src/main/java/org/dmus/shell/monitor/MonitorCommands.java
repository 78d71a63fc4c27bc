package org.dmus.shell.monitor;

import java.util.concurrent.TimeUnit;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.shell.Misuse;
import org.dmus.shell.PortNames;
import org.dmus.shell.gogo.Commands;
import org.dmus.shell.gogo.DmusCommands;
import org.dmus.shell.gogo.Output;
import org.dmus.shell.gogo.Usage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command that shows what passes a port. */
@Component(service = Commands.class)
@DmusCommands("monitor")
public final class MonitorCommands extends Commands {
  private final SubdeviceFactory factory;

  /**
   * Called by Declarative Services.
   *
   * @param factory knows the ports
   */
  @Activate
  public MonitorCommands(@Reference SubdeviceFactory factory) {
    this.factory = factory;
  }

  /**
   * Shows what passes a port, until Ctrl-C.
   *
   * @param count most messages; 0 = any number
   * @param seconds longest time, s; empty = for ever
   * @param sensing whether to show active sensing
   * @param clock whether to show the clock
   * @param port name of the port, or its start
   * @return what passed
   */
  @Usage(value = "[-n COUNT] [-t SECONDS] [-a] [-c] PORT", example = "monitor -t 10 synth")
  @Descriptor("show what passes a port: what is played on it, or what it captures; Ctrl-C ends it")
  public MonitorRow monitor(
      CommandSession session,
      @Descriptor("end after so many messages")
          @Parameter(
              names = {"-n", "--count"},
              absentValue = "0")
          int count,
      @Descriptor("end after so many seconds")
          @Parameter(
              names = {"-t", "--timeout"},
              absentValue = "")
          String seconds,
      @Descriptor("show active sensing, too")
          @Parameter(
              names = {"-a", "--active-sensing"},
              presentValue = "true",
              absentValue = "false")
          boolean sensing,
      @Descriptor("show the clock, too")
          @Parameter(
              names = {"-c", "--clock"},
              presentValue = "true",
              absentValue = "false")
          boolean clock,
      @Descriptor("name or id of the port, or its start") String port) {
    if (count < 0 || !seconds.matches("(\\d{1,6}(\\.\\d{1,3})?)?")) {
      throw new Misuse("monitor: -n and -t take numbers above 0; without them it ends by Ctrl-C");
    }
    ISubdevice found = PortNames.find(port, factory.published());
    Monitor monitor = new Monitor(found.filter(), Output.of(session), sensing, clock);
    return monitor.run(
        count == 0 ? Long.MAX_VALUE : count,
        limitNs(seconds),
        () -> !factory.published().contains(found));
  }

  private static long limitNs(String seconds) {
    return seconds.isEmpty()
        ? Long.MAX_VALUE
        : (long) (Double.parseDouble(seconds) * TimeUnit.SECONDS.toNanos(1));
  }
}
