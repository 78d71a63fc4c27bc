package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.dmus.client.IFilter;
import org.dmus.portcls.ClassIds;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** A session of the real command processor, when the synth and the commands are there. */
final class Console implements AutoCloseable {
  private static final long LIMIT_SECONDS = 10;

  private final CommandSession session;

  private Console(CommandSession session) {
    this.session = session;
  }

  static Console open(BundleContext context) throws InterruptedException, BundleException {
    bundle(context, "org.apache.felix.gogo.runtime").start();
    awaitSynth(context);
    Registry registry = new Registry(context);
    for (String command : new String[] {"ports", "queue", "panic", "play", "graph"}) {
      registry.await("(&(osgi.command.scope=dmus)(osgi.command.function=" + command + "))");
    }
    ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
    return new Console(
        registry
            .await(CommandProcessor.class, "")
            .createSession(new ByteArrayInputStream(new byte[0]), nowhere, nowhere));
  }

  static void awaitSynth(BundleContext context) throws InterruptedException {
    String synth = Registry.ofClass(ClassIds.MINIPORT_DLS_SYNTH);
    new Registry(context).await(IFilter.class, synth);
  }

  static Bundle bundle(BundleContext context, String symbolicName) {
    return Stream.of(context.getBundles())
        .filter(b -> symbolicName.equals(b.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }

  /** What a command returns. */
  Object execute(String command) throws Exception {
    return session.execute(command);
  }

  /** What a user sees of it. */
  String shown(String command) throws Exception {
    return session.format(session.execute(command), Converter.INSPECT).toString();
  }

  /** Repeats a command until what is seen matches. */
  void awaitShown(String command, String pattern) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    String shown = shown(command);
    while (!shown.matches(pattern) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      shown = shown(command);
    }
    assertThat(shown).matches(pattern);
  }

  @Override
  public void close() {
    session.close();
  }
}
