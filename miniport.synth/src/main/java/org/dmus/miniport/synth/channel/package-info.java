/** What a MIDI channel remembers: controllers, bend, pressure, tuning, pedals. */
package org.dmus.miniport.synth.channel;
