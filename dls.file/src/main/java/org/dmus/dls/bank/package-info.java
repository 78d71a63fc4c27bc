/**
 * Which sound bank is used, and why.
 *
 * <p>Banks are looked for in this order, and the first one wins:
 *
 * <ol>
 *   <li>the file that the caller names ({@code -b}, {@code --bank});
 *   <li>environment variable {@code DMUS_BANK};
 *   <li>configuration {@code org.dmus.bank}, property {@code bank};
 *   <li>the well-known places of the system, in the order of {@link org.dmus.dls.bank.BankPlaces};
 *   <li>the {@link org.dmus.dls.bank.BuiltInBank}.
 * </ol>
 *
 * <p>A bank that somebody named (the first three) is used or reported as unreadable, never passed
 * over; one that merely lies in a well-known place is passed over when it cannot be read.
 */
@Export
@Version("0.1.0")
package org.dmus.dls.bank;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
