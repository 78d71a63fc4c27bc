/** The built-in bank as a service; beside it in this package lies the file, {@code gm.dls}. */
package org.dmus.bank.gm;
