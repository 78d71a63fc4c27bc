/** What a journal becomes: Standard MIDI File, CSV, JSON lines, bytes. */
package org.dmus.take.export;
