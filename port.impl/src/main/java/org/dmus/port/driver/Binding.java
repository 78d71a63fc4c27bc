package org.dmus.port.driver;

/**
 * What a subdevice has while its miniport is there.
 *
 * @param port the port, initialised with the miniport
 * @param instance the miniport
 * @param device what both share
 */
record Binding(PortDMus port, MiniportInstance instance, Device device) {}
