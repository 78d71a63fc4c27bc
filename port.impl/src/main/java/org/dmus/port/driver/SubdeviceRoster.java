package org.dmus.port.driver;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/**
 * The subdevices there are, and who has which name: one that was brought along, with a bundle or a
 * link, makes way for one that somebody asked for. Any thread.
 *
 * <p>The monitor orders who takes a name. Under it a subdevice is made, but bound to no miniport.
 */
final class SubdeviceRoster {
  private final Function<SubdeviceConfiguration, Subdevice> maker;
  private final List<Subdevice> all = new CopyOnWriteArrayList<>();
  private final Set<Subdevice> brought = ConcurrentHashMap.newKeySet();

  /** Begins with none; the maker makes them, without a miniport. */
  SubdeviceRoster(Function<SubdeviceConfiguration, Subdevice> maker) {
    this.maker = maker;
  }

  /** {@return all there are, as they come and go} */
  List<Subdevice> all() {
    return all;
  }

  /** Finds who is published under a name. */
  Optional<Subdevice> find(String publishedName) {
    return all.stream()
        .filter(each -> each.configuration().published())
        .filter(each -> each.configuration().name().equals(publishedName))
        .findFirst();
  }

  /**
   * Makes one that somebody asked for.
   *
   * @throws NtStatusException OBJECT_NAME_COLLISION when the name is taken
   */
  Subdevice add(SubdeviceConfiguration configuration) {
    unused(configuration).ifPresent(Subdevice::close);
    synchronized (this) {
      requireFreeName(configuration);
      return make(configuration);
    }
  }

  /**
   * Makes one that nobody asked for.
   *
   * @throws NtStatusException OBJECT_NAME_COLLISION when the name is taken
   */
  synchronized Subdevice addBrought(SubdeviceConfiguration configuration) {
    requireFreeName(configuration);
    return makeBrought(configuration);
  }

  /**
   * Makes one that nobody asked for, if its name is free.
   *
   * @param taken hears who has the name
   */
  synchronized Optional<Subdevice> addBrought(
      SubdeviceConfiguration configuration, Consumer<Subdevice> taken) {
    Optional<Subdevice> holder = find(configuration.name());
    holder.ifPresent(taken);
    return holder.isPresent() ? Optional.empty() : Optional.of(makeBrought(configuration));
  }

  private Subdevice makeBrought(SubdeviceConfiguration configuration) {
    Subdevice fresh = make(configuration);
    brought.add(fresh);
    return fresh;
  }

  private Subdevice make(SubdeviceConfiguration configuration) {
    Subdevice fresh = maker.apply(configuration);
    all.add(fresh);
    return fresh;
  }

  /** Takes out one that was closed; returns whether it was brought along. */
  boolean remove(Subdevice subdevice) {
    all.remove(subdevice);
    return brought.remove(subdevice);
  }

  /** {@return whether nobody asked for it} */
  boolean isBrought(Subdevice subdevice) {
    return brought.contains(subdevice);
  }

  /** Somebody asks for one that is there; returns whether nobody did before. */
  boolean claim(Subdevice subdevice) {
    return brought.remove(subdevice);
  }

  /** Nobody asks for it any more. */
  void unclaim(Subdevice subdevice) {
    brought.add(subdevice);
  }

  /**
   * A subdevice that came along with its bundle makes way for one of its miniport that somebody
   * asked for: which of them is there first depends on nothing but the order of bundles and
   * configurations. Another miniport would be quite another port under a name that is known.
   */
  private synchronized Optional<Subdevice> unused(SubdeviceConfiguration configuration) {
    return holder(configuration)
        .filter(brought::contains)
        .filter(holder -> holder.configuration().miniport().equals(configuration.miniport()))
        .filter(holder -> holder.filter().openPins().isEmpty());
  }

  private Optional<Subdevice> holder(SubdeviceConfiguration configuration) {
    return configuration.published() ? find(configuration.name()) : Optional.empty();
  }

  private void requireFreeName(SubdeviceConfiguration configuration) {
    holder(configuration)
        .ifPresent(
            holder -> {
              throw taken(holder, configuration);
            });
  }

  private NtStatusException taken(Subdevice holder, SubdeviceConfiguration wanted) {
    return new NtStatusException(
        NtStatus.OBJECT_NAME_COLLISION,
        "a subdevice named "
            + wanted.name()
            + " exists already"
            + reason(holder, wanted)
            + " choose another name");
  }

  private String reason(Subdevice holder, SubdeviceConfiguration wanted) {
    if (!holder.configuration().miniport().equals(wanted.miniport())) {
      return ", of another miniport;";
    }
    return brought.contains(holder) ? " and has open pins; close them, or" : ";";
  }
}
