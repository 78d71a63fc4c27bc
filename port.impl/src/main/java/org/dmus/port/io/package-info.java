/**
 * Register buses: which there are, the one that is {@code /dev/port}, and what a subdevice sees of
 * its own.
 */
package org.dmus.port.io;
