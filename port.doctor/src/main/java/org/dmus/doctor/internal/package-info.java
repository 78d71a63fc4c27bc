/**
 * The doctor and the report.
 *
 * <p>An {@link org.dmus.doctor.internal.Examination} looks at the framework as it is now. Whatever
 * is wrong is a {@link org.dmus.doctor.internal.Fault}, which knows the faults it comes from;
 * {@link org.dmus.doctor.internal.Ranking} makes findings of them, root causes first.
 */
package org.dmus.doctor.internal;
