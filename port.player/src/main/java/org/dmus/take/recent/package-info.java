/** The last minutes of a port, in memory. */
package org.dmus.take.recent;
