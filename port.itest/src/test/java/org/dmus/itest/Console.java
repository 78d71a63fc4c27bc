package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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

  private final BundleContext context;
  private final ByteArrayOutputStream printed;

  private Console(BundleContext context, CommandSession session, ByteArrayOutputStream printed) {
    this.context = context;
    this.session = session;
    this.printed = printed;
  }

  static Console open(BundleContext context) throws InterruptedException, BundleException {
    bundle(context, "org.apache.felix.gogo.runtime").start();
    awaitSynth(context);
    Registry registry = new Registry(context);
    for (String command : new String[] {"ports", "queue", "panic", "play", "graph"}) {
      registry.await("(&(osgi.command.scope=dmus)(osgi.command.function=" + command + "))");
    }
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    CommandSession session =
        registry
            .await(CommandProcessor.class, "")
            .createSession(new ByteArrayInputStream(new byte[0]), printed, printed);
    return new Console(context, session, printed);
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

  /** Works in a folder, with the commands that Gogo brings for pipes and loops. */
  void startIn(Path folder) throws Exception {
    System.setProperty("gosh.args", "--nointeractive --noshutdown");
    for (String name : List.of("command", "shell")) {
      bundle(context, "org.apache.felix.gogo." + name).start();
    }
    session.currentDir(folder);
    session.put("SCOPE", "dmus:gogo:*");
  }

  /** What a user sees of a command that may fail, as if the folder was at home. */
  String typed(String command, Path folder) {
    String text;
    try {
      Object result = session.execute(command);
      boolean isSilent = result == null || result instanceof Boolean;
      text = isSilent ? "" : session.format(result, Converter.INSPECT).toString();
    } catch (Exception e) {
      text = e.toString();
    }
    String all = printed.toString(StandardCharsets.UTF_8) + text;
    printed.reset();
    String home = all.replace(folder.toString(), "/home/me");
    return home.isEmpty() || home.endsWith("\n") ? home : home + "\n";
  }

  /** The names of our commands. */
  List<String> commands() throws Exception {
    return ((List<?>) session.execute("dmus:help"))
        .stream().map(each -> session.format(each, Converter.PART).toString()).toList();
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
