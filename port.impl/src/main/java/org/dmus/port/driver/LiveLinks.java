package org.dmus.port.driver;

import java.util.List;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkDirectory;
import org.dmus.link.LinkState;
import org.dmus.port.link.Links;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says which links there are, who has them, and who waits for them. */
@Component
public final class LiveLinks implements LinkDirectory {
  private final Links links;
  private final Subdevices subdevices;

  /** Activated by Declarative Services. */
  @Activate
  public LiveLinks(@Reference Links links, @Reference Subdevices subdevices) {
    this.links = links;
    this.subdevices = subdevices;
  }

  @Override
  public List<LinkState> links() {
    return links.known().values().stream()
        .map(this::state)
        .filter(state -> state.present() || !state.subdevices().isEmpty())
        .toList();
  }

  private LinkState state(LinkDescription link) {
    return links.state(link, subdevices.on(link).stream().map(Subdevice::name).sorted().toList());
  }
}
