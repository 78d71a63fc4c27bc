/** Reads the ports and registers them. */
package org.dmus.jmx.internal;
