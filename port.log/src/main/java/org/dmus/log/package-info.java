/**
 * Writes what the OSGi Log Service hears, and what becomes of the ports, to rolling files. Exports
 * nothing; started by the launcher of a process that stays.
 */
package org.dmus.log;
