package org.dmus.shell;

/**
 * A deployed miniport: a service that a port can be made of.
 *
 * @param name readable name
 * @param clsid class id
 * @param subdevice name of the subdevice that comes with the bundle; empty = none
 * @param bundle symbolic name of the bundle
 * @param version version of the bundle
 * @param state state of the bundle: {@code active}, {@code starting} ...
 */
public record MiniportRow(
    String name,
    @Detail String clsid,
    String subdevice,
    String bundle,
    String version,
    String state)
    implements Named {

  @Override
  public String part() {
    return clsid;
  }
}
