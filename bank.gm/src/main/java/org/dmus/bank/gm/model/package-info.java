/**
 * Models of sound: each renders one {@link org.dmus.bank.gm.model.Tone} at one key.
 *
 * <p>Everything here runs at build time only and is deterministic: {@link java.lang.StrictMath}, a
 * seeded generator, and no other source of variation, so that the bank is the same file on every
 * JVM.
 */
package org.dmus.bank.gm.model;
