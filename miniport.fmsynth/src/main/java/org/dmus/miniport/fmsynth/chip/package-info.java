/**
 * An FM chip in integers, like the YMF262 (OPL3): 18 channels of two operators, six pairs of which
 * can be joined to four.
 *
 * <pre>
 *            PhaseGenerator ─► Waveforms ─┐
 *  Operator:                              + ─► Exponential ─► output ─► next operator, or the mix
 *            EnvelopeGenerator ─► level ──┘
 *
 *  Channel: operators, Connection, level, pan ─► Chip: left, right at 49,716 Hz
 * </pre>
 *
 * <p>Written from what is published of the chip: the formulas of its two tables (Gambrell and
 * Niemitalo, "OPLx decapsulated"), its registers and their units (application manual; Arnost,
 * "Programmer's Guide to YMF 262"). Nothing here allocates after construction, locks or throws; two
 * chips that are told the same at the same samples give the same samples, on every machine.
 */
package org.dmus.miniport.fmsynth.chip;
