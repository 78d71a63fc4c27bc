package org.dmus.shell.pin;

import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.dmus.cable.CableTest;
import org.dmus.client.IFilter;
import org.dmus.client.SubdeviceFactory;
import org.dmus.shell.PortNames;
import org.dmus.shell.gogo.Commands;
import org.dmus.shell.gogo.DmusCommands;
import org.dmus.shell.gogo.Usage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command that tests a cable. */
@Component(service = Commands.class)
@DmusCommands({"cable"})
public final class CableCommands extends Commands {
  private final SubdeviceFactory factory;

  /**
   * Called by Declarative Services.
   *
   * @param factory knows the ports
   */
  @Activate
  public CableCommands(@Reference SubdeviceFactory factory) {
    this.factory = factory;
  }

  /**
   * Tests a cable.
   *
   * @param count number of messages
   * @param intervalMs time between two, ms
   * @param out name of the port that sends
   * @param in name of the port that captures
   * @return what came back, and when
   * @throws InterruptedException when the user has enough
   */
  @Usage(value = "[-n COUNT] [-i MS] OUT IN", example = "cable -n 50 uart capture")
  @Descriptor("test a cable: what one port sends has to come back at another, and when")
  public CableRow cable(
      @Descriptor("number of messages, 1..16384; 100 when not given")
          @Parameter(
              names = {"-n", "--count"},
              absentValue = "100")
          int count,
      @Descriptor("milliseconds between two messages; 10 when not given")
          @Parameter(
              names = {"-i", "--interval"},
              absentValue = "10")
          int intervalMs,
      @Descriptor("port that sends, or the start of its name") String out,
      @Descriptor("port that captures, or the start of its name") String in)
      throws InterruptedException {
    IFilter sender = PortNames.find(out, factory.published()).filter();
    IFilter receiver = PortNames.find(in, factory.published()).filter();
    CableTest test = new CableTest(sender, receiver, count, intervalMs);
    return CableRow.of(sender.name(), receiver.name(), test.run());
  }
}
