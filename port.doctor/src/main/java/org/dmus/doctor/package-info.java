/**
 * Why something does not run: {@link org.dmus.doctor.Doctor} looks at bundles, components,
 * configurations and subdevices, asks every {@link org.dmus.doctor.SymptomSource}, and answers with
 * {@link org.dmus.doctor.Finding findings} that name the root cause and its cure. {@link
 * org.dmus.doctor.SupportReport} writes all that into a file for somebody else, with what each
 * {@link org.dmus.doctor.ReportSection} adds.
 */
@Export
@Version("0.1.0")
package org.dmus.doctor;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
