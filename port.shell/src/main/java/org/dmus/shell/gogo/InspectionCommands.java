package org.dmus.shell.gogo;

import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.dmus.shell.ClientRow;
import org.dmus.shell.ClientsInfo;
import org.dmus.shell.Inspection;
import org.dmus.shell.JitterRow;
import org.dmus.shell.LineRow;
import org.dmus.shell.PoolInfo;
import org.dmus.shell.PoolRow;
import org.dmus.shell.QueueInfo;
import org.dmus.shell.QueueRow;
import org.dmus.shell.Rows;
import org.dmus.shell.VoicesRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands that look into ports while they play. */
@Component(service = Commands.class)
@DmusCommands({"queue", "pool", "clients", "jitter", "lines", "voices"})
public final class InspectionCommands extends Commands {
  private static final String PORT = "name or id of the port, or its start";
  private static final String NO_LINE = "no pin is open on a MIDI line; play opens one";

  private static final String NO_SYNTHESIZER = "no pin is open on a synthesizer; play opens one";

  private final Inspection inspection;

  /**
   * Called by Declarative Services.
   *
   * @param inspection looks into ports
   */
  @Activate
  public InspectionCommands(@Reference Inspection inspection) {
    this.inspection = inspection;
  }

  /** Returns the queues. */
  @Usage(
      value = "[PORT [INSTANCE]]    INSTANCE is a number that pins shows",
      example = "queue synth")
  @Descriptor("show how many events wait; with a port also the next ones: queue [PORT [INSTANCE]]")
  public List<QueueRow> queue() {
    return new Rows<>(inspection.queues(), PortCommands.NO_PIN);
  }

  /**
   * Returns the queues of a port.
   *
   * @param port its name, its id, or the start of either
   */
  @Descriptor("show how many events wait in a port, and the next ones")
  public QueueInfo queue(@Descriptor(PORT) String port) {
    return inspection.queue(port);
  }

  /**
   * Returns the queue of a pin.
   *
   * @param port name of its port
   * @param instance its number
   */
  @Descriptor("show how many events wait in a pin, and the next ones")
  public QueueInfo queue(
      @Descriptor(PORT) String port,
      @Descriptor("number of the open pin, as pins shows it") long instance) {
    return inspection.queue(port, instance);
  }

  /** Returns the pools. */
  @Usage(value = "[PORT]", example = "pool synth")
  @Descriptor("show the event pools; with a port that traces also who has events: pool [PORT]")
  public List<PoolRow> pool() {
    return new Rows<>(inspection.pools(), PortCommands.NO_PIN);
  }

  /**
   * Returns the pools of a port.
   *
   * @param port its name, its id, or the start of either
   */
  @Descriptor("show the event pools of a port, and who has their events")
  public PoolInfo pool(@Descriptor(PORT) String port) {
    return inspection.pool(port);
  }

  /** Returns the clients. */
  @Usage(value = "[PORT]", example = "clients synth")
  @Descriptor("show what went through each client; with a port also the losses: clients [PORT]")
  public List<ClientRow> clients() {
    return new Rows<>(inspection.clients(), PortCommands.NO_PIN);
  }

  /**
   * Returns the clients of a port.
   *
   * @param port its name, its id, or the start of either
   */
  @Descriptor("show what went through each client of a port, and what was lost why")
  public ClientsInfo clients(@Descriptor(PORT) String port) {
    return inspection.clients(port);
  }

  /** Returns the distributions of times. */
  @Usage(value = "[PORT]", example = "jitter synth")
  @Descriptor("show how events kept their time: jitter [PORT]")
  public List<JitterRow> jitter() {
    return new Rows<>(inspection.jitter(), PortCommands.NO_PIN);
  }

  /**
   * Returns the distributions of times of a port.
   *
   * @param port its name, its id, or the start of either
   */
  @Descriptor("show how the events of a port kept their time")
  public List<JitterRow> jitter(@Descriptor(PORT) String port) {
    return new Rows<>(inspection.jitter(port), PortCommands.NO_PIN);
  }

  /** Returns the lines. */
  @Usage(value = "[PORT]", example = "lines uart")
  @Descriptor("show what the MIDI lines below open pins carry, and how well: lines [PORT]")
  public List<LineRow> lines() {
    return new Rows<>(inspection.lines(), NO_LINE);
  }

  /**
   * Returns the lines of a port.
   *
   * @param port its name, its id, or the start of either
   */
  @Descriptor("show what the MIDI lines of a port carry, and how well")
  public List<LineRow> lines(@Descriptor(PORT) String port) {
    return new Rows<>(inspection.lines(port), NO_LINE);
  }

  /** Returns the synthesizers. */
  @Usage(value = "[PORT]", example = "voices synth")
  @Descriptor("show what synthesizers of open pins sound, and what they could not: voices [PORT]")
  public List<VoicesRow> voices() {
    return new Rows<>(inspection.voices(), NO_SYNTHESIZER);
  }

  /**
   * Returns the synthesizers of a port.
   *
   * @param port its name, its id, or the start of either
   */
  @Descriptor("show what the synthesizers of a port sound, and what they could not")
  public List<VoicesRow> voices(@Descriptor(PORT) String port) {
    return new Rows<>(inspection.voices(port), NO_SYNTHESIZER);
  }
}
