package org.dmus.port.link;

import java.util.Map;
import java.util.Optional;
import org.dmus.link.LinkDescription;

/** The setting of a subdevice that says which link it is on. */
public final class LinkSettings {

  /** Setting: id or name of a link. */
  public static final String LINK = "link";

  private LinkSettings() {}

  /** {@return the link that some settings name} */
  public static Optional<String> link(Map<String, Object> settings) {
    return Optional.ofNullable(settings.get(LINK))
        .map(value -> value.toString().trim())
        .filter(text -> !text.isEmpty());
  }

  /** {@return whether some settings name a link} */
  public static boolean name(LinkDescription link, Map<String, Object> settings) {
    return link(settings).filter(wanted -> Links.means(wanted, link)).isPresent();
  }
}
