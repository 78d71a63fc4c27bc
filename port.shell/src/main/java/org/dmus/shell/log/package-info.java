/** The log of the framework on the console. */
package org.dmus.shell.log;
