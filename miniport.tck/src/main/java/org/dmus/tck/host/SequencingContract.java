package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.client.SubdeviceFactory;
import org.dmus.tck.Contract;
import org.dmus.tck.TckHost;
import org.junit.jupiter.api.Test;

/** When and in which order a render stream gets its events. */
@Contract
public class SequencingContract {

  @Test
  void theHostMakesSubdevices(TckHost host) {
    assertThat(host.service(SubdeviceFactory.class)).isNotNull();
  }
}
