package org.dmus.port.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthProperties;

/**
 * Tells new streams what the old ones were told, in the same order. What is refused is asked once
 * more after the rest, since it may need something that was set anew later.
 */
public final class Repetition {
  private final FilterMemory memory;
  private final Asking asking;
  private final Consumer<String> log;

  /** Asks the handler of a stream that is there, but plays nothing yet. */
  @FunctionalInterface
  public interface Asking {
    /** Sends a request; returns null when the pin has no stream. */
    NtStatus ask(PinRequests pin, PropertyRequest request);
  }

  /**
   * Creates a repetition.
   *
   * @param log hears once of each kind of refusal
   */
  public Repetition(FilterMemory memory, Asking asking, Consumer<String> log) {
    this.memory = memory;
    this.asking = asking;
    this.log = log;
  }

  /** Repeats what all pins were told. With no lock held. */
  public void run() {
    memory.locked(memory::forgetLeaving);
    repeat(memory.locked(() -> List.copyOf(memory.inOrder())));
  }

  /** Repeats what one pin was told. With no lock held. */
  public void run(PinRequests pin) {
    repeat(
        memory.locked(() -> memory.inOrder().stream().filter(kept -> kept.owner == pin).toList()));
  }

  private void repeat(List<Kept> all) {
    List<Kept> again = new ArrayList<>();
    for (Kept kept : all) {
      if (!repeat(kept).isSuccess()) {
        again.add(kept);
      }
    }
    for (Kept kept : again) {
      NtStatus status = repeat(kept);
      if (!status.isSuccess()) {
        refuse(kept, status);
      }
    }
  }

  private NtStatus repeat(Kept kept) {
    if (memory.locked(() -> kept.handle != Kept.NOT_THERE)) {
      return NtStatus.SUCCESS; // of a pin that was opened meanwhile
    }
    PropertyRequest request = kept.again();
    NtStatus status = asking.ask(kept.owner, request);
    if (status == null) {
      return NtStatus.SUCCESS; // the pin is closed, or could not be opened, and says so itself
    }
    if (status == NtStatus.PENDING) {
      request.completion().thenAccept(last -> settle(kept, request, last));
    } else {
      settle(kept, request, status);
    }
    return status;
  }

  private void settle(Kept kept, PropertyRequest request, NtStatus status) {
    if (status.isSuccess() && kept.request.isDownload()) {
      memory.locked(() -> kept.handle = request.value().getLong(0));
    }
  }

  private void refuse(Kept kept, NtStatus status) {
    String what = KeptProperties.nameOf(kept.request) + ": " + status;
    kept.owner.refused(what);
    String kind = kept.request.isDownload() ? "download " + status : what;
    if (memory.locked(() -> memory.isNews(kind))) {
      log.accept("the new stream does without something a client had set - " + what);
    }
  }

  /** Unloads what clients wanted to be rid of meanwhile. When handlers run as always. */
  public void finish() {
    for (Kept kept : memory.locked(memory::leaving)) {
      PropertyRequest unload =
          new PropertyRequest(
              KsGuids.PROPSETID_SYNTH_DLS,
              SynthProperties.DLS_UNLOAD,
              kept.request.node(),
              PropertyVerb.SET,
              kept.request.value(),
              Unload.handleBytes(kept.handle));
      asking.ask(kept.owner, unload);
      kept.owner.unloaded(kept);
    }
  }
}
