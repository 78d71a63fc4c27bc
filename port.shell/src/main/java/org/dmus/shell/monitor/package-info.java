/** What passes a port, as it passes. */
package org.dmus.shell.monitor;
