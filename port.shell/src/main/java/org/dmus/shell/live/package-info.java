/** Reads the answers from the service registry and the port. */
package org.dmus.shell.live;
