/** The build step that turns the sound set into a DLS file. */
package org.dmus.bank.gm.generate;
