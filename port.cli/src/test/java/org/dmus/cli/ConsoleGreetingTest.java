package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleGreetingTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final FakeFramework framework = new FakeFramework();
  private final ConsoleCommands console = new ConsoleCommands(framework);
  private final List<CommandSession> greeted = new ArrayList<>();
  private CommandSession session;

  /** The scope {@code system} of Gogo's profile. */
  public static final class Jvm {
    /** Ends the process. */
    public void exit(int code) {
      throw new AssertionError("the process ended with " + code);
    }
  }

  @BeforeEach
  void open() {
    CommandProcessorImpl processor = new CommandProcessorImpl(null);
    processor.addListener(new ConsoleGreeting(greeted::add));
    processor.addCommand("system", new Jvm(), "exit");
    processor.addCommand("dmus", console, "exit");
    processor.addCommand("dmus", console, "quit");
    session = processor.createSession(new ByteArrayInputStream(new byte[0]), out, out);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void afterTheProfileOfGogoTheConsoleIsThatOfDmus() throws Exception {
    session.execute("prompt = 'g! '; SCOPE = 'gogo:*'");
    assertThat(session.get("prompt")).isEqualTo("dmus> ");
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("DMus console; try: ports");
  }

  @Test
  void whatTheUserSetsLaterStays() throws Exception {
    session.execute("SCOPE = 'gogo:*'");
    session.execute("SCOPE = 'gogo:*'; prompt = '> '");
    assertThat(session.get("SCOPE")).isEqualTo("gogo:*");
    assertThat(session.get("prompt")).isEqualTo("> ");
  }

  @Test
  void exitStopsTheFrameworkAndNotTheProcess() throws Exception {
    session.execute("SCOPE = 'gogo:*'");
    session.execute("exit");
    assertThat(console.code()).isZero();
    session.execute("exit 4");
    assertThat(console.code()).isEqualTo(4);
    session.execute("quit");
    assertThat(framework.started).containsExactly("stop", "stop", "stop");
  }

  /** What the line editor offers. */
  public static final class Reader {
    String typed = "";

    /** Types for the user. */
    public void runMacro(String keys) {
      typed += keys;
    }
  }

  @Test
  void aLineEditorIsLeftByTheEndOfItsInput() throws Exception {
    Reader reader = new Reader();
    session.put(".reader", reader);
    session.execute("exit 4");
    assertThat(reader.typed).isEqualTo("\u0004");
    assertThat(console.code()).isEqualTo(4);
    assertThat(framework.started).isEmpty();
  }
}
