package org.dmus.client.lasting.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.dmus.client.ClientStatistics;
import org.dmus.client.IPin;
import org.dmus.client.KeptEvent;

/** The clients of a lasting pin, its own first; they change under the pin's lock. */
final class Clients {
  private final LastingPin pin;
  private final LastingClient own;
  private final List<LastingClient> all = new CopyOnWriteArrayList<>();
  private long clientsSoFar;

  Clients(LastingPin pin, IPin first) {
    this.pin = pin;
    own = new LastingClient(pin, OwnClient.ID, OwnClient.NAME);
    own.become(new OwnClient(first));
    all.add(own);
  }

  LastingClient own() {
    return own;
  }

  List<LastingClient> all() {
    return all;
  }

  /** Adds a client; on the pin of now, if there is one. */
  LastingClient open(String name, IPin now) {
    LastingClient client = new LastingClient(pin, ++clientsSoFar, name);
    if (now != null) {
      client.become(now.openClient(name));
    }
    all.add(client);
    return client;
  }

  boolean remove(LastingClient client) {
    return all.remove(client);
  }

  /** Finds a client by its number; the pin's own in the place of one that was closed. */
  LastingClient find(long id) {
    return all.stream().filter(c -> c.id() == id).findFirst().orElse(own);
  }

  /** The pin has gone; returns the events that travel, with the numbers that clients keep. */
  List<KeptEvent> left(List<KeptEvent> events) {
    List<KeptEvent> travelling = events.stream().flatMap(this::ofLasting).toList();
    all.forEach(c -> c.left((int) travelling.stream().filter(e -> e.client() == c.id()).count()));
    return travelling;
  }

  /** Nothing for an event of a client that was closed just now. */
  private Stream<KeptEvent> ofLasting(KeptEvent e) {
    return all.stream().filter(c -> c.isKnownAs(e.client())).limit(1).map(c -> ofClient(e, c.id()));
  }

  /** The event as one of the same client on the pin of now. */
  KeptEvent ofNow(KeptEvent e) {
    return ofClient(e, find(e.client()).currentId());
  }

  private static KeptEvent ofClient(KeptEvent e, long client) {
    return new KeptEvent(client, e.presTime100ns(), e.channelGroup(), e.message());
  }

  /** All of them go on on another pin. */
  void reopen(IPin fresh) {
    own.become(new OwnClient(fresh));
    all.stream().filter(c -> c != own).forEach(c -> c.become(fresh.openClient(c.name())));
  }

  /** Returns how many events wait. */
  long waiting() {
    return all.stream().mapToLong(LastingClient::waiting).sum();
  }

  List<ClientStatistics> statistics() {
    return all.stream().map(LastingClient::sum).toList();
  }
}
