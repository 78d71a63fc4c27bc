package org.dmus.port.driver;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dmus.link.LinkDescription;
import org.dmus.port.link.Links;

/**
 * Has subdevices come and go with their link: like a cable that is pulled and plugged in again.
 *
 * @param all every subdevice that is set to a link
 * @param attach binds a subdevice to its miniport, if that is deployed
 */
record LinkFollower(Function<LinkDescription, List<Subdevice>> all, Consumer<Subdevice> attach)
    implements Links.Listener {

  @Override
  public void arrived(LinkDescription link) {
    all.apply(link).forEach(attach);
  }

  @Override
  public void departs(LinkDescription link) {
    String why = link.address() + ": unplugged; it goes on when " + link.name() + " is back";
    all.apply(link).forEach(subdevice -> subdevice.lost(why));
  }
}
