package org.dmus.port.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/**
 * All connections: links those whose ports and filters are there, and looks again when one of these
 * comes or goes.
 *
 * <p>The lock orders linking, unlinking and closing. Instances of filters are taken before and
 * given back after: the service registry may have to wait for other threads.
 */
final class Connections {
  private final DeployedFilters deployed;
  private final BiConsumer<String, Throwable> log;
  private final SortedMap<String, Connection> byName = new TreeMap<>();
  private final List<FilterUse> unused = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private boolean lookAgain;

  Connections(DeployedFilters deployed, BiConsumer<String, Throwable> log) {
    this.deployed = deployed;
    this.log = log;
  }

  /** Returns all, sorted by name. */
  List<Connection> all() {
    lock.lock();
    try {
      return List.copyOf(byName.values());
    } finally {
      unlock();
    }
  }

  /**
   * Adds a connection and links it, if that can be done now.
   *
   * @throws NtStatusException when its name is taken, or it can never be linked
   */
  Connection add(Connection connection) {
    register(connection);
    try {
      link(connection);
    } catch (NtStatusException e) {
      connection.failed(e.getMessage());
      if (!connection.mayWait() || e.status() == NtStatus.INVALID_PARAMETER) {
        remove(connection);
        throw e;
      }
    } catch (RuntimeException | Error e) {
      remove(connection);
      throw e;
    }
    return connection;
  }

  /** Adds a connection that stays whatever is wrong with it, and says so. */
  Connection addConfigured(Connection connection) {
    register(connection);
    linkOrSay(connection);
    return connection;
  }

  private void register(Connection connection) {
    String name = connection.configuration().name();
    lock.lock();
    try {
      if (byName.putIfAbsent(name, connection) != null) {
        throw new NtStatusException(
            NtStatus.OBJECT_NAME_COLLISION,
            "a connection named " + name + " exists already; choose another name");
      }
    } finally {
      unlock();
    }
  }

  private void linkOrSay(Connection connection) {
    try {
      link(connection);
    } catch (NtStatusException e) {
      connection.failed(e.getMessage());
    } catch (RuntimeException | Error e) {
      connection.failed(e.toString());
      log.accept("connection " + connection.configuration().name() + " cannot be linked", e);
    }
  }

  private void link(Connection connection) {
    List<FilterUse> taken = connection.takeFilters();
    boolean used = false;
    lock.lock();
    try {
      if (isWaiting(connection) && deployed.areDeployed(taken)) {
        connection.link(taken, (from, to) -> Loops.refuse(from, to, byName.values()));
        used = true;
      }
    } finally {
      if (!used) {
        unused.addAll(taken);
      }
      unlock();
    }
  }

  private boolean isWaiting(Connection connection) {
    return connection.wiring() == null
        && byName.get(connection.configuration().name()) == connection;
  }

  /** Looks again: what broke is unlinked, what waits is linked if it can be. */
  void refresh() {
    if (lock.isHeldByCurrentThread()) {
      lookAgain = true;
      return;
    }
    unlink(Wiring::isBroken, "a pin of it was closed");
    for (Connection connection : all()) {
      if (connection.wiring() == null && connection.mayWait()) {
        linkOrSay(connection);
      }
    }
  }

  /** Lets go of a filter service whose bundle stops; when this returns nothing of it is in use. */
  void forget(DeployedFilter service) {
    unlink(
        wiring -> wiring.uses(service),
        "filter " + service.name() + " is gone; deploy or start its bundle");
  }

  private void unlink(Predicate<Wiring> which, String why) {
    lock.lock();
    try {
      for (Connection connection : byName.values()) {
        Wiring wiring = connection.wiring();
        if (wiring != null && which.test(wiring)) {
          unused.addAll(connection.unlink(why));
        }
      }
    } finally {
      unlock();
    }
  }

  void remove(Connection connection) {
    lock.lock();
    try {
      byName.remove(connection.configuration().name(), connection);
      unused.addAll(connection.unlink("it was undone"));
      lookAgain = true; // what it was in the way of
    } finally {
      unlock();
    }
  }

  void removeAll() {
    all().forEach(this::remove);
  }

  private void unlock() {
    boolean last = lock.getHoldCount() == 1;
    List<FilterUse> free = last ? List.copyOf(unused) : List.of();
    boolean again = last && lookAgain;
    if (last) {
      unused.clear();
      lookAgain = false;
    }
    lock.unlock();
    free.forEach(FilterUse::release);
    if (again) {
      refresh();
    }
  }
}
