/** What makes a session of Gogo the console of DMus: help, completion, unknown commands. */
package org.dmus.shell.console;
