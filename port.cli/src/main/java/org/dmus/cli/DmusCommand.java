package org.dmus.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code dmus}: holds the sub-commands together. */
@Command(
    name = "dmus",
    description = "Renders, plays and records MIDI through the DMus port.",
    versionProvider = VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    footer = {"", "dmus COMMAND --help tells more."})
public final class DmusCommand implements Callable<Integer> {
  private static final List<String> COMMANDS =
      List.of(
          "render",
          "play",
          "capture",
          "cable",
          "list",
          "bank",
          "roll",
          "wave",
          "spectrum",
          "shell",
          "serve",
          "deploy",
          "undeploy",
          "tck",
          "doctor",
          "report");
  private static final String COMPLETION = "generate-completion";

  private final CommandContext context;
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  private boolean version;

  @Option(
      names = {"-l", "--list"},
      description = "List the ports, as: dmus list ports.")
  private boolean list;

  private DmusCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    requireWork();
    new Listing(context, Optional.empty()).print(ListCommand.What.PORTS, false);
    return ExitCode.OK.value();
  }

  private void requireWork() {
    if (!list) {
      throw new ParameterException(spec.commandLine(), "no command given");
    }
  }

  /**
   * Answers what needs no framework: help, the version and wrong usage.
   *
   * @param args the command line
   * @return the exit code, or -1 when the command line asks for work, and nothing was printed
   */
  public static int helpOnly(String[] args) {
    CommandLine line = commandLine(CommandContext.ofProcess(new NoServices()), COMMANDS);
    line.setExecutionStrategy(DmusCommand::helpOrNothing);
    return line.execute(args);
  }

  private static int helpOrNothing(ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    if (!parsed.hasSubcommand()) {
      ((DmusCommand) parsed.commandSpec().userObject()).requireWork();
    }
    return -1;
  }

  /** Runs a command line to its end. The command it calls is built alone: each takes its time. */
  static int run(CommandContext context, String[] args) {
    boolean calls = args.length > 0 && COMMANDS.contains(args[0]);
    CommandLine line =
        calls ? commandLine(context, List.of(args[0])) : commandLine(context, COMMANDS);
    int code = line.execute(args);
    return code == ExitCode.OK.value() ? printed(context.terminal()) : code;
  }

  /** Print streams keep it to themselves when a disk is full; a reader may go when he likes. */
  private static int printed(Terminal terminal) {
    if (!terminal.out().checkError() || terminal.outIsPipe()) {
      return ExitCode.OK.value();
    }
    String hint = "make room, or choose another place";
    CommandFailure lost =
        new CommandFailure(ExitCode.FAILURE, "standard output", "it takes no more", hint);
    return new ErrorReport(terminal.err()).print(lost, false).value();
  }

  private static CommandLine commandLine(CommandContext context, List<String> commands) {
    CommandLine line = new CommandLine(new DmusCommand(context));
    for (String name : commands) {
      line.addSubcommand(command(name, context));
    }
    if (commands.size() > 1) {
      addHidden(line, COMPLETION, new GenerateCompletion());
      addHidden(line, "help", new CommandLine.HelpCommand());
    }
    configure(line, context.terminal());
    return line;
  }

  private static void addHidden(CommandLine line, String name, Object command) {
    line.addSubcommand(name, command);
    line.getSubcommands().get(name).getCommandSpec().usageMessage().hidden(true);
  }

  private static Object command(String name, CommandContext context) {
    return switch (name) {
      case "render" -> new RenderCommand(context);
      case "play" -> new PlayCommand(context);
      case "capture" -> new CaptureCommand(context);
      case "cable" -> new CableCommand(context);
      case "list" -> new ListCommand(context);
      case "bank" -> BankCommand.line(context);
      case "roll" -> new RollCommand(context);
      case "wave" -> new WaveCommand(context);
      case "spectrum" -> new SpectrumCommand(context);
      case "shell" -> new ShellCommand(context);
      case "serve" -> new ServeCommand(context);
      case "deploy" -> new DeployCommand(context);
      case "undeploy" -> new UndeployCommand(context);
      case "tck" -> new TckCommand(context);
      case "doctor" -> new DoctorCommand(context);
      case "report" -> new ReportCommand(context);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static void configure(CommandLine line, Terminal terminal) {
    ErrorReport report = new ErrorReport(terminal.err());
    line.getCommandSpec().usageMessage().exitCodeList(ExitCode.table());
    line.setColorScheme(
        Help.defaultColorScheme(terminal.errIsTerminal() ? Help.Ansi.AUTO : Help.Ansi.OFF));
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setSubcommandsCaseInsensitive(true);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(report);
    line.setParameterExceptionHandler(report);
  }
}
