package org.dmus.take.recent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import org.dmus.client.IFilter;
import org.dmus.mxf.ReferenceTime;
import org.dmus.take.RecentPort;
import org.dmus.take.Retrospective;
import org.dmus.take.TakeLayout;
import org.dmus.take.TakeRecovery;
import org.dmus.take.export.TakeExport;
import org.dmus.take.journal.DiskJournal;
import org.dmus.take.journal.Journal;
import org.dmus.take.journal.JournalWriter;
import org.dmus.take.journal.TakeHeader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Keeps the last minutes of every published port. Its one thread adds memory to rings that fill.
 */
@Component(configurationPid = RecentConfiguration.PID)
@Designate(ocd = RecentConfiguration.class)
public final class PortRetrospective implements Retrospective {
  private static final long BYTES_PER_MEGABYTE = 1_000_000;

  private final Set<IFilter> present = new HashSet<>();
  private final Map<String, WatchedPort> ports = new ConcurrentSkipListMap<>();
  private final Thread grower = new Thread(this::grow, "dmus-recent");
  private volatile RecentConfiguration configuration;
  private volatile boolean ended;

  /**
   * Called by Declarative Services.
   *
   * @param configuration how much is kept
   */
  @Activate
  public PortRetrospective(RecentConfiguration configuration) {
    this.configuration = configuration;
    grower.setDaemon(true);
    grower.start();
  }

  /** Called by Declarative Services. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  synchronized void addPort(IFilter port) {
    present.add(port);
    if (configuration.enabled()) {
      watch(port);
    }
  }

  private void watch(IFilter port) {
    ports.computeIfAbsent(port.name(), this::watched).arrived(port);
  }

  /** Called by Declarative Services; what the port had can still be saved. */
  synchronized void removePort(IFilter port) {
    present.remove(port);
    leave(port);
  }

  private void leave(IFilter port) {
    WatchedPort watched = ports.get(port.name());
    if (watched != null) {
      watched.gone(port);
    }
  }

  /** What was kept stays; but for who wants nothing kept, it goes. */
  @Modified
  synchronized void follow(RecentConfiguration changed) {
    boolean wasEnabled = configuration.enabled();
    configuration = changed;
    ports.values().forEach(port -> port.ring().keep(mostBytes(), window100ns()));
    if (changed.enabled() && !wasEnabled) {
      present.forEach(this::watch);
    } else if (!changed.enabled()) {
      present.forEach(this::leave);
      ports.clear();
    }
  }

  private long window100ns() {
    return configuration.minutes() * 60 * ReferenceTime.PER_SECOND;
  }

  private long mostBytes() {
    return configuration.megabytes() * BYTES_PER_MEGABYTE;
  }

  private WatchedPort watched(String name) {
    Runnable wake = () -> LockSupport.unpark(grower);
    return new WatchedPort(name, new RecentRing(mostBytes(), window100ns(), wake));
  }

  private void grow() {
    while (!ended) {
      ports.values().forEach(port -> port.ring().grow());
      LockSupport.park(this);
    }
  }

  @Deactivate
  void deactivate() {
    ended = true;
    LockSupport.unpark(grower);
  }

  @Override
  public List<RecentPort> ports() {
    return ports.values().stream().map(port -> port.describe(port.messages())).toList();
  }

  @Override
  public RecentPort save(String port, Path file, TakeLayout layout) throws IOException {
    WatchedPort watched = ports.get(port);
    if (watched == null) {
      String why =
          configuration.enabled() ? "no port of that name was there" : "the retrospective is off";
      throw new IOException(port + ": " + why);
    }
    RecentMessages messages = watched.messages();
    watched.requireSome(messages);
    Path path = file.resolveSibling(file.getFileName() + TakeRecovery.JOURNAL_SUFFIX);
    write(messages, path, header(watched, messages, port, file, layout));
    TakeExport.write(Journal.read(path), file);
    Files.delete(path);
    return watched.describe(messages);
  }

  private static TakeHeader header(
      WatchedPort watched, RecentMessages messages, String port, Path file, TakeLayout layout) {
    long age100ns = watched.now100ns() - messages.first100ns();
    Instant start = Instant.now().minus(age100ns / 10, ChronoUnit.MICROS);
    return new TakeHeader(
        ChronoUnit.MICROS.between(Instant.EPOCH, start),
        messages.first100ns(),
        List.of(port),
        layout,
        file.getFileName().toString());
  }

  private static void write(RecentMessages messages, Path path, TakeHeader header)
      throws IOException {
    try (JournalWriter journal = new JournalWriter(DiskJournal.create(path), header)) {
      messages.forEach((time, bytes, length) -> journal.message(0, time, bytes, 0, length));
    }
  }
}
