package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.dmus.client.IFilter;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.portcls.ClassIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** What the console commands return, through the real command processor. */
@ExtendWith(PaxExamExtension.class)
public class ConsoleIT {
  private static final String SYNTH = "org.dmus.miniport.synth";

  @Inject private BundleContext context;

  @Test
  public void portsAreRowsAndShowTheSynth() throws Exception {
    try (CommandSession session = session()) {
      assertThat((List<?>) session.execute("dmus:ports")).isNotEmpty();
      assertThat(shown(session, "dmus:ports")).contains("synth");
    }
  }

  @Test
  public void thePortListFollowsTheMiniport() throws Exception {
    Bundle synth = bundle(SYNTH);
    try (CommandSession session = session()) {
      assertThat(shown(session, "dmus:miniports")).contains(SYNTH);
      synth.stop();
      assertThat(shown(session, "dmus:miniports")).doesNotContain(SYNTH);
      synth.start();
      awaitSynth();
      assertThat(shown(session, "dmus:miniports")).contains(SYNTH);
    }
  }

  @Test
  public void infoTellsThePinsOfAPort() throws Exception {
    try (CommandSession session = session()) {
      assertThat(shown(session, "dmus:info synth")).containsIgnoringCase("pin");
    }
  }

  @Test
  public void aPortThatIsNotThereIsNamedInTheError() throws Exception {
    try (CommandSession session = session()) {
      assertThatThrownBy(() -> session.execute("dmus:info nonesuch"))
          .hasStackTraceContaining("nonesuch");
    }
  }

  @Test
  public void aSongPlaysOnAfterItsCommandUntilItIsStopped() throws Exception {
    Path song = Path.of("..", "demo", "mountain-king.mid").toAbsolutePath().normalize();
    try (CommandSession session = session()) {
      session.execute("dmus:play -o null synth '" + song + "'");
      awaitShown(session, "dmus:play", "(?s).*running.*");
      awaitShown(session, "dmus:pins", "(?s).*directmusic +run +yes +[1-9].*");
      session.execute("dmus:stop");
      awaitShown(session, "dmus:pins", "(?s)((?!directmusic).)*");
    }
  }

  private void awaitShown(CommandSession session, String command, String pattern) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    String shown = shown(session, command);
    while (!shown.matches(pattern) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      shown = shown(session, command);
    }
    assertThat(shown).matches(pattern);
  }

  private String shown(CommandSession session, String command) throws Exception {
    return session.format(session.execute(command), Converter.INSPECT).toString();
  }

  private CommandSession session() throws InterruptedException, BundleException {
    bundle("org.apache.felix.gogo.runtime").start();
    awaitSynth();
    Registry registry = new Registry(context);
    registry.await("(&(osgi.command.scope=dmus)(osgi.command.function=ports))");
    ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
    return registry
        .await(CommandProcessor.class, "")
        .createSession(new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
  }

  private void awaitSynth() throws InterruptedException {
    String synth = Registry.ofClass(ClassIds.MINIPORT_DLS_SYNTH);
    new Registry(context).await(IFilter.class, synth);
  }

  private Bundle bundle(String symbolicName) {
    return Stream.of(context.getBundles())
        .filter(b -> symbolicName.equals(b.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }
}
