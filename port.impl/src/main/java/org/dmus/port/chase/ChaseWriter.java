package org.dmus.port.chase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmus.mxf.DMusKernelEvent;

/** Writes what was told as messages. On the control side. */
final class ChaseWriter {
  private static final int CHANNELS = 16;

  private final ToldItems items;
  private final ChannelMemory channels;
  private final ToldSysex sysex;
  private final List<ChaseMessage> messages = new ArrayList<>();

  /** The parameter that is selected on a channel, for channels where one was entered. */
  private final Map<Integer, Long> selected = new HashMap<>();

  ChaseWriter(StreamMemory memory) {
    items = memory.items();
    channels = memory.channels();
    sysex = memory.sysex();
  }

  List<ChaseMessage> messages() {
    return messages;
  }

  /** Writes a system exclusive message. */
  void sysex(int index) {
    unselect();
    messages.add(new ChaseMessage(sysex.group(index), sysex.message(index), StreamMemory.NOBODY));
  }

  /** Writes what is at a place of the table. */
  void item(int place) {
    long item = items.item(place);
    int group = Item.group(item);
    int channel = Item.channel(item);
    int value = items.value(place);
    if (Item.isParameter(item)) {
      parameter(item, value);
      return;
    }
    switch (Item.what(item)) {
      case Item.FULL_RESET, Item.RESET_CONTROLLERS -> {
        unselect();
        controller(group, channel, 121, value);
      }
      case Item.OMNI -> controller(group, channel, value, 0);
      case Item.MONO -> controller(group, channel, value >>> 7, value & 0x7F);
      case Item.BEND -> write(group, 0xE0 | channel, value & 0x7F, value >>> 7);
      case Item.PRESSURE -> write(group, 0xD0 | channel, value);
      case Item.PROGRAM -> program(place, group, channel, value);
      case Item.SYSTEM_RESET -> write(group, 0xFF);
      case Item.FORGOTTEN -> {}
      default -> plain(item, value);
    }
  }

  private void plain(long item, int value) {
    byte[] bytes = {
      (byte) (0xB0 | Item.channel(item)), (byte) Item.what(item), (byte) (value & 0x7F)
    };
    boolean pressed = Item.isPedal(item) && bytes[2] >= 64;
    messages.add(
        new ChaseMessage(Item.group(item), bytes, pressed ? value >>> 7 : StreamMemory.NOBODY));
  }

  /** The bank of a program is written with it only if another was selected after it. */
  private void program(int place, int group, int channel, int value) {
    bank(place, group, channel, 0, value >>> 15);
    bank(place, group, channel, 32, value >>> 7);
    write(group, 0xC0 | channel, value & 0x7F);
  }

  private void bank(int program, int group, int channel, int controller, int bank) {
    int place = channels.toldLast(group, channel, controller);
    if ((bank & 0x80) != 0 && items.isBefore(program, place)) {
      controller(group, channel, controller, bank & 0x7F);
    }
  }

  private void parameter(long item, int value) {
    int group = Item.group(item);
    int channel = Item.channel(item);
    select(item, group, channel);
    switch (Item.parameterPart(item)) {
      case Item.COARSE -> controller(group, channel, 6, value);
      case Item.FINE -> controller(group, channel, 38, value);
      default -> steps(group, channel, value << 8 >> 8);
    }
  }

  private void steps(int group, int channel, int count) {
    for (int i = 0; i < Math.abs(count); i++) {
      controller(group, channel, count > 0 ? 96 : 97, 0);
    }
  }

  private void select(long item, int group, int channel) {
    long parameter = item | 3;
    if (group == DMusKernelEvent.ALL_GROUPS) {
      unselect(); // or another group would be believed to have what it had
    }
    if (Long.valueOf(parameter).equals(selected.put(group << 4 | channel, parameter))) {
      return;
    }
    int number = Item.parameterNumber(item);
    int msb = Item.isRegistered(item) ? 101 : 99;
    controller(group, channel, msb, number >>> 7);
    controller(group, channel, msb - 1, number & 0x7F);
  }

  /** Who knows what is selected now. */
  private void unselect() {
    selected.replaceAll((channel, parameter) -> 0L);
  }

  /**
   * Selects the parameters that are selected in a group, the one that was selected last as last.
   */
  void selections(int group) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      int unregistered = channels.selected(group, channel, 99, 98);
      int registered = channels.selected(group, channel, 101, 100);
      boolean registeredLast = items.later(unregistered, registered) == registered;
      selection(group, channel, registeredLast ? 99 : 101);
      selection(group, channel, registeredLast ? 101 : 99);
    }
  }

  private void selection(int group, int channel, int msb) {
    int told =
        items.later(
            channels.toldLast(group, channel, msb), channels.toldLast(group, channel, msb - 1));
    if (told != ToldItems.NONE) {
      int number = channels.number(group, channel, msb);
      controller(group, channel, msb, number >>> 7);
      controller(group, channel, msb - 1, number & 0x7F);
    }
  }

  private void controller(int group, int channel, int number, int value) {
    write(group, 0xB0 | channel, number, value);
  }

  private void write(int group, int... message) {
    byte[] bytes = new byte[message.length];
    for (int i = 0; i < message.length; i++) {
      bytes[i] = (byte) message[i];
    }
    messages.add(new ChaseMessage(group, bytes, StreamMemory.NOBODY));
  }
}
