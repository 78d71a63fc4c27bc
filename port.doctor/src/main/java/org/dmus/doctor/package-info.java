/**
 * Why something does not run: {@link org.dmus.doctor.Doctor} looks at bundles, components,
 * configurations and subdevices, asks every {@link org.dmus.doctor.SymptomSource}, and answers with
 * {@link org.dmus.doctor.Finding findings} that name the root cause and its cure.
 */
@Export
@Version("0.1.0")
package org.dmus.doctor;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
