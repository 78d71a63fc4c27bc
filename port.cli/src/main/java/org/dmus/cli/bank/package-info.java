/**
 * What the {@code bank} commands do with a sound bank: tell about it, check it, and write it anew.
 *
 * <p>Commands are one package further up; they know the terminal, this package does not.
 */
package org.dmus.cli.bank;
