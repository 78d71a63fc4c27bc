package org.dmus.port.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;

/** A link that is there, and who has which direction of it. */
final class SharedLink {

  /** One direction, and who has it. */
  static final class Direction {
    private final LinkDescription link;
    private final List<String> owners = new ArrayList<>();

    private Direction(LinkDescription link) {
      this.link = link;
    }

    /**
     * Notes an owner.
     *
     * @throws NtStatusException DEVICE_BUSY: says whose it is
     */
    synchronized void take(String owner) {
      if (!link.shared() && !owners.isEmpty()) {
        throw new NtStatusException(
            NtStatus.DEVICE_BUSY,
            link.address() + ": device busy: close port " + owners.get(0) + ", which has it open");
      }
      owners.add(owner);
    }

    synchronized void giveBack(String owner) {
      owners.remove(owner);
    }

    synchronized List<String> owners() {
      return List.copyOf(owners);
    }
  }

  private final LinkDescription description;
  private final Link link;
  private final Direction input;
  private final Direction output;
  private final AtomicReference<byte[]> silence;
  private volatile OwnedOutput last;

  /**
   * Makes one that nobody has.
   *
   * @param description what it is
   * @param link the link
   * @param interrupted whether it was pulled while somebody wrote to it
   */
  SharedLink(LinkDescription description, Link link, boolean interrupted) {
    this.description = description;
    this.link = link;
    silence = new AtomicReference<>(interrupted ? Silence.ofAllChannels() : null);
    input = new Direction(description);
    output = new Direction(description);
  }

  LinkDescription description() {
    return description;
  }

  Link link() {
    return link;
  }

  /** Notes an output that is open, or was. */
  OwnedOutput opened(OwnedOutput output) {
    last = output;
    return output;
  }

  /** It goes: nobody waits for it any more. */
  void goes() {
    OwnedOutput open = last;
    if (open != null) {
      try {
        open.linkGoes();
      } catch (IOException e) {
        return; // what is gone need not close well
      }
    }
  }

  /** Notes may have been cut off: who writes to it next silences the other end first. */
  void oweSilence() {
    silence.set(Silence.ofAllChannels());
  }

  boolean owesSilence() {
    return silence.get() != null;
  }

  /** {@return what ends the notes that were cut off; for the first who writes to it} */
  Optional<byte[]> owedSilence() {
    return Optional.ofNullable(silence.getAndSet(null));
  }

  Direction input() {
    return input;
  }

  Direction output() {
    return output;
  }
}
