package org.dmus.miniport.line.watch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;

/**
 * Registers the links of paths that are there, and withdraws those that are not. A path that became
 * another file meanwhile, or whose device failed while it was open, goes and comes.
 */
public final class PathWatch implements Closeable {

  /** Longest time until a change is noticed where the system does not tell of it. */
  public static final long LOOK_MILLIS = 500;

  private final Supplier<SortedMap<Path, LinkDescription>> look;
  private final BiFunction<Path, LinkDescription, ? extends Link> links;
  private final LinkServices services;
  private final SortedMap<Path, Present> present = new TreeMap<>();
  private final FolderNews news;
  private final Thread thread;
  private volatile boolean closed;

  /** A path that is there. */
  private record Present(Object file, FailingLink link, LinkServices.Registered registered) {

    Present failed() {
      link.fail();
      return this;
    }
  }

  private PathWatch(
      String name,
      FolderNews news,
      Supplier<SortedMap<Path, LinkDescription>> look,
      BiFunction<Path, LinkDescription, ? extends Link> links,
      LinkServices services) {
    this.look = look;
    this.links = links;
    this.services = services;
    this.news = news;
    thread = new Thread(this::run, "dmus-links " + name);
    thread.setDaemon(true);
  }

  /**
   * Registers what is there, and goes on looking.
   *
   * @param name what is watched, for the name of the thread
   * @param folders where news is to be expected
   * @param look returns what is there
   * @param links makes the link of a path
   * @param services gets the links
   */
  public static PathWatch start(
      String name,
      List<Path> folders,
      Supplier<SortedMap<Path, LinkDescription>> look,
      BiFunction<Path, LinkDescription, ? extends Link> links,
      LinkServices services) {
    PathWatch watch = new PathWatch(name, FolderNews.of(folders), look, links, services);
    watch.step(Set.of());
    watch.thread.start();
    return watch;
  }

  private void run() {
    try {
      while (!closed) {
        step(news.await(LOOK_MILLIS));
      }
    } catch (InterruptedException e) {
      return; // closed
    }
  }

  /**
   * Looks. What failed is withdrawn, and comes back half a second later: it may fail again.
   *
   * @param deleted what was deleted since the last step, even if something of its name is there now
   */
  synchronized void step(Set<Path> deleted) {
    if (closed) {
      return;
    }
    SortedMap<Path, LinkDescription> found = look.get();
    deleted.forEach(path -> present.computeIfPresent(path, (key, was) -> was.failed()));
    Map<Path, Present> gone = new TreeMap<>(present);
    gone.entrySet().removeIf(entry -> isStill(entry.getKey(), entry.getValue(), found));
    present.keySet().removeAll(gone.keySet());
    gone.values().forEach(each -> each.registered().withdraw());
    if (deleted.isEmpty()) {
      found.keySet().removeAll(gone.keySet());
    }
    found.keySet().removeAll(present.keySet());
    found.forEach(this::add);
  }

  private static boolean isStill(Path path, Present was, SortedMap<Path, LinkDescription> found) {
    return found.containsKey(path) && !was.link().hasFailed() && was.file().equals(file(path));
  }

  private void add(Path path, LinkDescription description) {
    LinkDescription unique = description.withId(services.free(description.id()));
    FailingLink link = new FailingLink(links.apply(path, unique), path);
    present.put(path, new Present(file(path), link, services.register(link)));
  }

  /** {@return what tells a file from another that has its name later} */
  private static Object file(Path path) {
    try {
      BasicFileAttributes a = Files.readAttributes(path, BasicFileAttributes.class);
      return a.fileKey() == null ? path : a.fileKey();
    } catch (IOException e) {
      return ""; // it went: the next look says so
    }
  }

  @Override
  public void close() {
    closed = true;
    news.close();
    synchronized (this) {
      present.values().forEach(each -> each.registered().withdraw());
      present.clear();
    }
  }
}
