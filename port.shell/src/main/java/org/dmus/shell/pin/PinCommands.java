package org.dmus.shell.pin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.graph.Endpoint;
import org.dmus.ks.KsState;
import org.dmus.shell.PortNames;
import org.dmus.shell.Rows;
import org.dmus.shell.SoundTarget;
import org.dmus.shell.gogo.Commands;
import org.dmus.shell.gogo.DmusCommands;
import org.dmus.shell.gogo.Holders;
import org.dmus.shell.gogo.Recording;
import org.dmus.shell.gogo.Usage;
import org.dmus.shell.midi.MessageParser;
import org.dmus.shell.midi.TimedMessage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The commands that open pins of the console's own, and send through them. */
@Component(service = Commands.class)
@DmusCommands({"open", "close", "send", "ping"})
public final class PinCommands extends Commands {
  private static final double SECOND_100NS = 1e7;
  private static final long LOOK_MS = 5;

  private final SubdeviceFactory factory;
  private final OwnPins pins;
  private final Holders holders;

  /**
   * Called by Declarative Services.
   *
   * @param factory knows the ports
   * @param pins those that are open
   * @param holders knows who has a pin
   */
  @Activate
  public PinCommands(
      @Reference SubdeviceFactory factory, @Reference OwnPins pins, @Reference Holders holders) {
    this.holders = holders;
    this.factory = factory;
    this.pins = pins;
  }

  /** The port driver goes: what the console opened lasts. */
  @Deactivate
  void deactivate() {
    pins.leaveOthers();
  }

  @Override
  protected String hint(String command) {
    return command.equals("close") ? "    NAME is one of: " + pins.names() : "";
  }

  @Override
  protected List<String> candidates(String command, String word) {
    if (word.equals("MESSAGE")) {
      return MessageParser.words();
    }
    List<String> names = new ArrayList<>(pins.all().stream().map(OwnPin::name).toList());
    switch (word) {
      case "NAME|all" -> names.add("all");
      case "PORT|PIN" ->
          factory.published().forEach(port -> names.add(port.configuration().name()));
      default -> names.clear();
    }
    return names.stream().distinct().toList();
  }

  /** Returns the pins of the console. */
  @Descriptor("list the pins that the console has open")
  public List<OwnPinRow> open() {
    return new Rows<>(
        pins.all().stream().map(OwnPin::row).toList(),
        "the console has no pin open; to open one: open PORT");
  }

  /**
   * Opens a pin that stays open.
   *
   * @param session knows the folder where relative paths begin
   * @param name what to call it; empty = like the port
   * @param output where audio of a synthesizer goes; empty = sound card, or nowhere without one
   * @param force whether a file that is there is replaced
   * @param port the port, or port:pin
   * @return the pin
   * @throws IOException when the output cannot be opened
   */
  @Usage(
      value = "[PORT[:PIN]] [-n NAME] [-o sound|null|FILE.wav [-f]]",
      example = "open synth -n lead")
  @Descriptor("open a pin that stays open, to send to; alone: list those that are open")
  public OwnPinRow open(
      CommandSession session,
      @Descriptor("name of the pin; that of the port when not given")
          @Parameter(
              names = {"-n", "--name"},
              absentValue = "")
          String name,
      @Descriptor("output of a synthesizer: sound, null, or a WAV file, which close completes")
          @Parameter(
              names = {"-o", "--output"},
              absentValue = "")
          String output,
      @Descriptor("replace the WAV file when it is there")
          @Parameter(
              names = {"-f", "--force"},
              absentValue = "false",
              presentValue = "true")
          boolean force,
      @Descriptor("port, or port:pin; the first pin that plays when not given") String port)
      throws IOException {
    List<ISubdevice> published = factory.published();
    IFilter filter = PortNames.find(Endpoint.parse(port).port(), published).filter();
    Optional<SoundTarget> target =
        output.isEmpty()
            ? Optional.empty()
            : Optional.of(SoundTarget.parse(output, session.currentDir()));
    target.flatMap(SoundTarget::file).ifPresent(file -> Recording.require(file, force));
    return holders.open(filter, () -> pins.open(published, port, name, target).row());
  }

  /**
   * Closes a pin; what it left sounding ends.
   *
   * @param name its name
   * @return what it was
   * @throws IOException when its output cannot be finished
   */
  @Usage(value = "NAME|all", example = "close all")
  @Descriptor("close a pin of the console; its notes end")
  public List<OwnPinRow> close(@Descriptor("name that open shows, or all") String name)
      throws IOException {
    return name.equals("all")
        ? new Rows<>(pins.closeAll(), "the console has no pin open")
        : List.of(pins.close(name));
  }

  /**
   * Sends messages.
   *
   * @param wait whether to return when the last message is due: a script that ends takes what it
   *     sent with it
   * @param to a pin of the console, or a port: then through the pin the console has on it, or that
   *     of whoever plays there, or one that is opened now and stays open
   * @param message bytes in hex, or words, or several of them with commas between
   * @return what was sent
   * @throws IOException when a pin has to be opened, and its output cannot be
   * @throws InterruptedException when the user has enough of waiting
   */
  @Usage(
      value =
          "[-w] PORT|PIN MESSAGE[, MESSAGE...]    MESSAGE is bytes, 90 3C 64, or words: note KEY"
              + " [VELOCITY] [LENGTH] [ch N], on KEY, off KEY, cc CONTROL VALUE, program N,"
              + " bend -8192..8191, pressure N, wait TIME, panic, start, stop, continue, clock, reset",
      example = "send synth program 1, note C4 100 500ms, note E4 ch 2")
  @Descriptor("send MIDI messages: bytes or words")
  public SentRow send(
      @Descriptor("return when the last message is due, not at once")
          @Parameter(
              names = {"-w", "--wait"},
              presentValue = "true",
              absentValue = "false")
          boolean wait,
      @Descriptor("a port, or a pin that open shows") String to,
      @Descriptor("bytes, 90 3C 64 or F0 .. F7; or words, note C4 100 500ms ch 1")
          String... message)
      throws IOException, InterruptedException {
    List<TimedMessage> messages = MessageParser.parse(List.of(message));
    Writer writer = pins.writer(factory.published(), to);
    Isolation.refuse(factory.published(), writer.port(), messages.size());
    SentRow sent = writer.send(messages);
    if (wait) {
      awaitDue(writer.pin(), Math.round(sent.seconds() * SECOND_100NS));
    }
    return sent;
  }

  private static void awaitDue(IPin pin, long after100ns) throws InterruptedException {
    long due = pin.presentationTime() + after100ns;
    while (pin.state() == KsState.RUN && pin.presentationTime() < due) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MS);
    }
  }

  /**
   * Measures how long events take.
   *
   * @param count number of events
   * @param port name of the port, or its start
   * @return through the engine and, when they come back by a cable, around it
   * @throws InterruptedException when the user has enough
   * @throws IOException when a pin has to be opened, and its output cannot be
   */
  @Usage(value = "[-n COUNT] PORT", example = "ping -n 50 synth")
  @Descriptor("measure how long events take through a port; also around a cable to its capture pin")
  public List<PingRow> ping(
      @Descriptor("number of events, 1..1000; 20 when not given")
          @Parameter(
              names = {"-n", "--count"},
              absentValue = "20")
          int count,
      @Descriptor("name or id of the port, or its start") String port)
      throws InterruptedException, IOException {
    IFilter filter = PortNames.find(port, factory.published()).filter();
    Ping ping = new Ping(filter, count);
    boolean isForThis = !pins.isOpen(filter);
    Writer writer = pins.writer(factory.published(), filter.name());
    try {
      return ping.run(writer);
    } finally {
      if (isForThis) {
        pins.close(writer.name());
      }
    }
  }
}
