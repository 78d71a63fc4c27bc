package org.dmus.port.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkState;
import org.dmus.port.plug.Namesakes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The links that are there now, and what is known of those that were. */
@Component(service = Links.class)
public final class Links {
  private final Namesakes<Link> byId = new Namesakes<>();
  private final SortedMap<String, SharedLink> present = new TreeMap<>();
  private final SortedMap<String, LinkDescription> known = new TreeMap<>();

  /** The ids of those that went while somebody wrote to them. */
  private final Set<String> interrupted = new HashSet<>();

  private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();

  /** Hears which links come and go; on the thread that brings or takes them. */
  public interface Listener {

    /** A link came. */
    void arrived(LinkDescription link);

    /** A link is not to be had any more; who has it may use it until this returns. */
    void departs(LinkDescription link);
  }

  /** Creates an empty directory; Declarative Services fills it. */
  @Activate
  public Links() {}

  /** A link comes; tells the listeners. */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bind(Link link) {
    LinkDescription description = link.description();
    if (add(description, link)) {
      tell(listener -> listener.arrived(description));
    }
  }

  private synchronized boolean add(LinkDescription description, Link link) {
    boolean isInUse = byId.add(description.id(), link);
    if (isInUse) {
      share(link);
    }
    return isInUse;
  }

  private void share(Link link) {
    LinkDescription description = link.description();
    String id = description.id();
    known.put(id, description);
    present.put(id, new SharedLink(description, link, interrupted.remove(id)));
  }

  /** A link goes; who has it may use it until this returns. */
  public void unbind(Link link) {
    LinkDescription description = link.description();
    if (remove(description.id(), link)) {
      tell(listener -> listener.departs(description));
      next(description.id()).ifPresent(next -> tell(listener -> listener.arrived(next)));
    }
  }

  private synchronized boolean remove(String id, Link link) {
    boolean wasInUse = byId.remove(id, link);
    if (wasInUse) {
      retire(id, present.remove(id));
      byId.inUse(id).ifPresent(this::share);
    }
    return wasInUse;
  }

  private void retire(String id, SharedLink link) {
    boolean isPlayed = !link.output().owners().isEmpty();
    if (isPlayed || link.owesSilence()) {
      interrupted.add(id);
    }
    if (isPlayed) {
      link.goes();
    }
  }

  private synchronized Optional<LinkDescription> next(String id) {
    return byId.inUse(id).map(Link::description);
  }

  private void tell(Consumer<Listener> news) {
    listeners.forEach(news);
  }

  /** Tells about every link that comes or goes from now on. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Ends {@link #listen}. */
  public void forget(Listener listener) {
    listeners.remove(listener);
  }

  /** {@return whether a setting means a link: by its id, or by its name} */
  public static boolean means(String wanted, LinkDescription link) {
    return wanted.equals(link.id()) || wanted.equals(link.name());
  }

  private synchronized List<SharedLink> present() {
    return List.copyOf(present.values());
  }

  /** {@return whether a link is there, by its id} */
  public synchronized boolean isPresent(String id) {
    return present.containsKey(id);
  }

  /** {@return what is or was there, by id} */
  public synchronized Map<String, LinkDescription> known() {
    return new TreeMap<>(known);
  }

  /** {@return a link, and who has it; subdevices are those that are set to it} */
  public synchronized LinkState state(LinkDescription link, List<String> subdevices) {
    SharedLink there = present.get(link.id());
    return there == null
        ? new LinkState(link, false, List.of(), List.of(), subdevices)
        : new LinkState(link, true, there.input().owners(), there.output().owners(), subdevices);
  }

  /**
   * Returns a link for one subdevice.
   *
   * @param wanted its id, or its name if only one has that
   * @param owner the subdevice
   * @throws NtStatusException NOT_FOUND: says which there are; INVALID_PARAMETER for a name of two
   */
  public Link require(String wanted, String owner) {
    return find(wanted, owner)
        .map(link -> (Link) new OwnedLink(link, owner))
        .orElseThrow(
            () ->
                wrong(
                    NtStatus.NOT_FOUND,
                    owner,
                    "there is no \"" + wanted + "\" now: plug it in; there are " + ids()));
  }

  private Optional<SharedLink> find(String wanted, String owner) {
    List<SharedLink> found =
        present().stream().filter(link -> means(wanted, link.description())).toList();
    Optional<SharedLink> exact =
        found.stream().filter(link -> wanted.equals(link.description().id())).findFirst();
    if (exact.isEmpty() && found.size() > 1) {
      String why = "\"" + wanted + "\" is the name of " + found.size() + ": say one of " + ids();
      throw wrong(NtStatus.INVALID_PARAMETER, owner, why);
    }
    return exact.or(() -> found.stream().findFirst());
  }

  private synchronized List<String> ids() {
    return List.copyOf(present.keySet());
  }

  private static NtStatusException wrong(NtStatus status, String owner, String why) {
    return new NtStatusException(status, owner + ": setting " + LinkSettings.LINK + ": " + why);
  }
}
