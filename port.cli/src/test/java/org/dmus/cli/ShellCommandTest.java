package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.dmus.shell.Fault;
import org.dmus.shell.Misuse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellCommandTest {
  private final Desk desk = new Desk(Path.of(""));

  /** What Gogo finds by its name. */
  public static final class Commands {
    /** Says something. */
    public String greet(String name) {
      return "hello " + name;
    }

    /** Answers like grep. */
    public boolean found() {
      return true;
    }

    /** Fails. */
    public void fail() {
      throw new IllegalStateException("no such thing");
    }

    /** Fails as a command does that nobody can type so. */
    public void misuse() {
      throw new Misuse("note: give a key");
    }

    /** Fails as deploy does with what is no jar. */
    public void malformed() {
      throw new Misuse(Fault.MALFORMED_INPUT, "a.jar: it is no zip");
    }
  }

  /** The commands of Felix, one of a name that DMus has, too. */
  public static final class Bundles {
    /** Finds a bundle. */
    public String found() {
      return "bundle";
    }
  }

  @BeforeEach
  void create() {
    CommandProcessorImpl processor = new CommandProcessorImpl(null);
    Commands commands = new Commands();
    processor.addCommand("dmus", commands, "greet");
    processor.addCommand("dmus", commands, "found");
    processor.addCommand("dmus", commands, "fail");
    processor.addCommand("dmus", commands, "misuse");
    processor.addCommand("dmus", commands, "malformed");
    processor.addCommand("felix", new Bundles(), "found");
    desk.with(CommandProcessor.class, processor);
    desk.framework.installed.add("org.apache.felix.gogo.shell");
  }

  @AfterEach
  void forgetProperty() {
    System.clearProperty("gosh.args");
  }

  @Test
  void resultsOfCommandsArePrintedInOrder() {
    assertThat(desk.run("shell", "-c", "greet you", "-c", "dmus:greet me")).isZero();
    assertThat(desk.screen.out().lines()).containsExactly("hello you", "hello me");
  }

  @Test
  void theExitStatusOfGrepIsNoResult() {
    assertThat(desk.run("shell", "-c", "found")).isZero();
    assertThat(desk.screen.out()).isEmpty();
  }

  @Test
  void aCommandOfDmusGoesBeforeThatOfFelixWhichKeepsItsScope() {
    assertThat(desk.run("shell", "-c", "found", "-c", "felix:found")).isZero();
    assertThat(desk.screen.out().lines()).containsExactly("bundle");
  }

  @Test
  void theConsoleIsLeftWithTheExitCodeThatIsAskedFor() {
    desk.framework.whileRunning =
        () -> {
          CommandProcessorImpl processor = new CommandProcessorImpl(null);
          Object console = desk.framework.services.get(ConsoleCommands.class);
          processor.addCommand("dmus", console, "exit");
          try (CommandSession session =
              processor.createSession(
                  desk.screen.terminal.in(),
                  desk.screen.terminal.out(),
                  desk.screen.terminal.err())) {
            session.execute("exit 3");
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        };
    assertThat(desk.run("shell")).isEqualTo(3);
    assertThat(desk.framework.started).endsWith("until stopped", "stop");
  }

  @Test
  void theFirstCommandThatFailsEndsTheScript() {
    assertThat(desk.run("shell", "-c", "fail", "-c", "greet you")).isEqualTo(1);
    assertThat(desk.screen.err()).startsWith("dmus: shell: no such thing");
    assertThat(desk.screen.out()).isEmpty();
  }

  @Test
  void theExitCodeIsThatOfTheFailure() {
    assertThat(desk.run("shell", "-c", "misuse")).isEqualTo(2);
    assertThat(desk.screen.err()).startsWith("dmus: shell: note: give a key");
    assertThat(desk.run("shell", "-c", "malformed")).isEqualTo(4);
  }

  @Test
  void anUnknownCommandIsNamed() {
    assertThat(desk.run("shell", "-c", "nosuch")).isEqualTo(2);
    assertThat(desk.screen.err()).startsWith("dmus: shell: Command not found: nosuch");
  }

  @Test
  void withoutCommandsTheConsoleHasTheTerminalUntilTheFrameworkStops() {
    assertThat(desk.run("shell")).isZero();
    assertThat(desk.framework.started)
        .endsWith(
            "org.apache.felix.gogo.shell",
            "org.dmus.port.jmx",
            "org.dmus.mpu401.chip",
            "org.dmus.link.serial",
            "org.dmus.link.javasound",
            "until stopped");
  }

  @Test
  void withoutAShellBundleThatIsSaid() {
    desk.framework.installed.clear();
    assertThat(desk.run("shell", "-c", "greet you")).isEqualTo(1);
    assertThat(desk.screen.err()).contains("no Gogo shell is installed");
  }
}
