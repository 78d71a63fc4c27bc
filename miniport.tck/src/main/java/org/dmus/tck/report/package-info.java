/** The run of the kit by a command: options, progress, and the report as text, XML and HTML. */
package org.dmus.tck.report;
