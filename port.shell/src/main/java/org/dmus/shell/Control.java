package org.dmus.shell;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Steers published ports from outside, whoever their clients are; a service. Safe from any thread.
 * A port is named as {@link Inventory#info} says, with the same errors.
 */
@ProviderType
public interface Control {

  /** Silences every port; see {@link org.dmus.client.IPin#panic}. */
  List<SilencedRow> panic();

  /**
   * Silences a port.
   *
   * @param port its name
   */
  SilencedRow panic(String port);

  /**
   * Forgets what is queued in the render pins of a port; see {@link org.dmus.client.IPin#cancel}.
   *
   * @param port its name
   * @param group channel group, 1..65,535; 0 = every group
   * @param channel MIDI channel, 1..16; 0 = all, and messages without a channel
   * @throws IllegalArgumentException when group or channel are out of range
   */
  List<CancelledRow> cancel(String port, int group, int channel);
}
