/**
 * The support report: sections, each asked on a thread of its own with a limit, and the zip they go
 * into.
 */
package org.dmus.doctor.report;
