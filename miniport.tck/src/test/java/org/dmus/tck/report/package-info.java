/** Tests of the command that certifies a jar. */
package org.dmus.tck.report;
