package org.dmus.shell;

import java.util.List;

/**
 * The pools of a port.
 *
 * @param pins the pools, by pin
 * @param trace {@code on}, or how to turn it on; off, the lists below are empty
 * @param owners who has events now, most first
 * @param misuses what was done wrong, oldest first
 */
public record PoolInfo(
    List<PoolRow> pins, String trace, List<OwnerRow> owners, List<MisuseRow> misuses) {

  /** Copies the lists. */
  public PoolInfo {
    pins = List.copyOf(pins);
    owners = List.copyOf(owners);
    misuses = List.copyOf(misuses);
  }
}
