package org.dmus.shell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.CommandSession;
import org.dmus.shell.log.FakeLog;
import org.dmus.shell.log.LogCommands;
import org.jline.reader.LineReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.LogLevel;

class NoticesTest {
  private static final long LIMIT_SECONDS = 20;
  private static final String DEPLOY = "org.dmus.port.deploy";

  private final FakeLog log = new FakeLog();
  private final Notices notices = new Notices(log.reader(), of(true));
  private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
  private CommandSession session;

  @BeforeEach
  void sitDown() throws Exception {
    CommandProcessorImpl gogo = new CommandProcessorImpl(null);
    gogo.addListener(notices);
    session = gogo.createSession(new ByteArrayInputStream(new byte[0]), console(), console());
    session.put(".dmus", true);
    session.execute("SCOPE = '*'");
  }

  private PrintStream console() {
    return new PrintStream(OutputStream.nullOutputStream()) {
      @Override
      public void println(String line) {
        shown.add(line);
      }
    };
  }

  @AfterEach
  void leave() {
    session.close();
    notices.deactivate();
  }

  private static ConsoleConfiguration of(boolean notices) {
    return (ConsoleConfiguration)
        Proxy.newProxyInstance(
            ConsoleConfiguration.class.getClassLoader(),
            new Class<?>[] {ConsoleConfiguration.class},
            (proxy, method, arguments) -> notices);
  }

  private String next() throws InterruptedException {
    return shown.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void aWarningAppearsByItselfAsTheLogShowsIt() throws Exception {
    log.write(DEPLOY, LogLevel.WARN, "dmus", "bad.jar: is no jar");
    assertThat(next()).endsWith(" WARN  port.deploy: bad.jar: is no jar");
  }

  @Test
  void neitherChatterNorWhatOthersWarnOfAppears() throws Exception {
    log.write(DEPLOY, LogLevel.INFO, "dmus", "took good.jar");
    log.write(DEPLOY, LogLevel.WARN, "Events.Bundle", "the framework grumbles");
    log.write("com.example", LogLevel.ERROR, "example", "not of DMus");
    log.write(DEPLOY, LogLevel.ERROR, "dmus", "this one");
    assertThat(next()).endsWith(" ERROR port.deploy: this one");
    assertThat(shown).isEmpty();
  }

  @Test
  void whereALineIsEditedTheWarningIsPrintedAboveIt() throws Exception {
    BlockingQueue<Object> above = new LinkedBlockingQueue<>();
    session.put(
        ".reader",
        Proxy.newProxyInstance(
            LineReader.class.getClassLoader(),
            new Class<?>[] {LineReader.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("printAbove");
              return above.add(arguments[0]) ? null : null;
            }));
    log.write(DEPLOY, LogLevel.WARN, "dmus", "bad.jar");
    assertThat(above.poll(LIMIT_SECONDS, TimeUnit.SECONDS))
        .asString()
        .endsWith(" WARN  port.deploy: bad.jar");
    assertThat(shown).isEmpty();
  }

  @Test
  void aSettingTurnsThemOffAndOnWhileSomebodySitsThere() throws Exception {
    notices.configure(of(false));
    log.write(DEPLOY, LogLevel.WARN, "dmus", "unseen");
    notices.configure(of(true));
    log.write(DEPLOY, LogLevel.WARN, "dmus", "seen");
    assertThat(next()).endsWith(": seen");
    assertThat(shown).isEmpty();
  }

  @Test
  void whoFollowsTheLogAnywayAndWhoRunsAScriptIsNotTold() {
    Audience audience = new Audience();
    audience.join(session);
    session.put(LogCommands.FOLLOWING, true);
    audience.tell("followed");
    session.put(LogCommands.FOLLOWING, null);
    session.put(".dmus", null);
    audience.tell("of a script");
    session.put(".dmus", true);
    audience.tell("seen");
    assertThat(shown).containsExactly("seen");
  }

  @Test
  void afterTheEndNothingListens() {
    notices.deactivate();
    assertThat(log.listeners()).isEmpty();
  }
}
