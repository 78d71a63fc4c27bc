/**
 * The port driver on the service registry: what {@code PcNewPort} and {@code PcNewMiniport} do, and
 * the subdevices that follow their miniports as bundles come and go.
 *
 * <p>{@link org.dmus.port.driver.Miniports} knows what is deployed, {@link
 * org.dmus.port.driver.Subdevices} makes subdevices of it, which {@link
 * org.dmus.port.driver.SubdeviceRoster} lists, {@link org.dmus.port.driver.SubdeviceRegistry} knows
 * what is published.
 */
package org.dmus.port.driver;
