package org.dmus.shell.gogo;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dmus.client.IFilter;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.shell.Fault;
import org.dmus.shell.Holder;
import org.dmus.shell.Misuse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Tells, when a pin is open as often as it may be, what of the console has it. */
@Component(service = Holders.class)
public final class Holders {
  private static final String NOBODY_HERE =
      "nothing of this console has it; a connection may, graph lists them, or another program";

  private final List<Holder> holders = new CopyOnWriteArrayList<>();

  /**
   * Called by Declarative Services.
   *
   * @param holder has pins
   */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void add(Holder holder) {
    holders.add(holder);
  }

  /**
   * Called by Declarative Services.
   *
   * @param holder is gone
   */
  public void remove(Holder holder) {
    holders.remove(holder);
  }

  /**
   * Opens something.
   *
   * @param filter the port
   * @param opening opens a pin of it
   * @return what that returned
   * @throws Misuse when the pin is open as often as it may be; the message says by whom
   * @throws IOException as the opening does
   */
  public <R> R open(IFilter filter, Callable<R> opening) throws IOException {
    try {
      return opening.call();
    } catch (NtStatusException e) {
      boolean isTaken = e.status() == NtStatus.INVALID_DEVICE_REQUEST;
      throw isTaken && !filter.openPins().isEmpty() ? taken(filter.name(), e) : e;
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Misuse taken(String port, NtStatusException e) {
    List<String> of = holders.stream().flatMap(each -> each.on(port).stream()).toList();
    return new Misuse(
        Fault.BUSY,
        e.getMessage() + "; " + (of.isEmpty() ? NOBODY_HERE : "held by " + String.join(", ", of)));
  }
}
