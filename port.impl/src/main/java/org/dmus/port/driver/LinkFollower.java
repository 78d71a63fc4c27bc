package org.dmus.port.driver;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.dmus.link.LinkDescription;
import org.dmus.port.link.Links;

/**
 * Has subdevices come and go with their link: like a cable that is pulled and plugged in again.
 *
 * @param all every subdevice that is set to a link
 * @param miniports those that are deployed
 * @param attach binds a subdevice to a miniport, and logs what that throws
 */
record LinkFollower(
    Function<LinkDescription, List<Subdevice>> all,
    Miniports miniports,
    BiConsumer<Subdevice, DeployedMiniport<?>> attach)
    implements Links.Listener {

  @Override
  public void arrived(LinkDescription link) {
    for (Subdevice subdevice : all.apply(link)) {
      miniports
          .find(subdevice.configuration().miniport())
          .ifPresent(driver -> attach.accept(subdevice, driver));
    }
  }

  @Override
  public void departs(LinkDescription link) {
    String why = link.address() + ": unplugged; it goes on when " + link.name() + " is back";
    all.apply(link).forEach(subdevice -> subdevice.lost(why));
  }
}
