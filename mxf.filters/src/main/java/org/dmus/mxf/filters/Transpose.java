package org.dmus.mxf.filters;

import org.dmus.graph.IMXFFilter;
import org.dmus.mxf.DMusKernelEvent;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Moves keys up or down: {@code transpose:semitones=12}. A note that would leave the keyboard is
 * left out, with its end. {@code except=10} leaves a channel alone.
 */
@Component(service = IMXFFilter.class, scope = ServiceScope.PROTOTYPE)
@FilterName(filter = "transpose")
public final class Transpose extends ChannelMessageFilter {
  private static final int KEYS = 128;

  /** Fate of a note that left the keyboard; of any other it is its new key + 1. */
  private static final int LEFT_OUT = KEYS + 1;

  private final NoteTable notes = new NoteTable();
  private int semitones;
  private int exceptChannel;

  @Override
  void configure(Settings settings) {
    semitones = settings.number("semitones", 0, 1 - KEYS, KEYS - 1);
    exceptChannel = settings.number("except", 0, 0, 16) - 1;
  }

  @Override
  boolean change(DMusKernelEvent event, int kind) {
    if (channel(event) == exceptChannel) {
      return true;
    }
    if (endsAllNotes(event, kind)) {
      notes.endAll(event.channelGroup(), channel(event));
    }
    return !hasKey(kind) || move(event, kind);
  }

  private boolean move(DMusKernelEvent event, int kind) {
    int fate = fate(event, kind);
    if (fate == LEFT_OUT) {
      return false;
    }
    event.bytes()[1] = (byte) (fate - 1);
    return true;
  }

  private int fate(DMusKernelEvent event, int kind) {
    int group = event.channelGroup();
    int key = data1(event);
    if (isNoteOn(event, kind)) {
      notes.begin(group, channel(event), key, fateOf(key));
      return fateOf(key);
    }
    int begun = notes.fate(group, channel(event), key);
    if (kind != KEY_PRESSURE) {
      notes.end(group, channel(event), key);
    }
    return begun == NoteTable.NONE ? fateOf(key) : begun;
  }

  private int fateOf(int key) {
    int moved = key + semitones;
    return moved >= 0 && moved < KEYS ? moved + 1 : LEFT_OUT;
  }

  @Override
  void forget() {
    notes.clear();
  }
}
