/** The pins that the console has of its own, and what is sent through them. */
package org.dmus.shell.pin;
