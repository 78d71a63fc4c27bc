package org.dmus.link;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The links that there are. A service of the port. Safe from any thread; never blocks. */
@ProviderType
public interface LinkDirectory {

  /** {@return every link that is there, and every one that a subdevice waits for, by id} */
  List<LinkState> links();
}
