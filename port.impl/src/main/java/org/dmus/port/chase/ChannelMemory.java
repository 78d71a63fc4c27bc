package org.dmus.port.chase;

/**
 * Reads channel messages into the table of what was told (MIDI 1.0; RP-015 for CC121, RP-018 for
 * data entry). What was told to group 0, to every group, has items of its own: whatever was told
 * later of the two holds. One thread at a time; allocates nothing after construction.
 */
final class ChannelMemory {
  /** A message that says: what was told to the group before is forgotten. */
  static final int FORGET = 0xF4;

  private static final int NULL_PARAMETER = 0x3FFF;
  private static final int BANK_LSB = 32;
  private static final int TOLD = 0x80;
  private static final int VALUE_MASK = (1 << 24) - 1;
  private static final int MOST_STEPS = 1 << 14;

  private final ToldItems items;

  ChannelMemory(ToldItems items) {
    this.items = items;
  }

  /**
   * Notes a message.
   *
   * @param group channel group
   * @param message status in the lowest byte, data bytes above it
   * @param teller who told it, 17 bits
   * @param time100ns when it holds from, master time
   * @param order number of the telling
   * @return whether there was room
   */
  boolean tell(int group, int message, int teller, long time100ns, long order) {
    int channel = message & 0x0F;
    int first = message >>> 8 & 0x7F;
    int second = message >>> 16 & 0x7F;
    return switch (message & 0xF0) {
      case 0xB0 -> controller(group, channel, first, second, teller, time100ns, order);
      case 0xC0 -> {
        int value = first | bank(group, channel, BANK_LSB) << 7 | bank(group, channel, 0) << 15;
        yield put(group, channel, Item.PROGRAM, value, time100ns, order);
      }
      case 0xD0 -> put(group, channel, Item.PRESSURE, first, time100ns, order);
      case 0xE0 -> put(group, channel, Item.BEND, second << 7 | first, time100ns, order);
      default -> reset(group, message, time100ns, order);
    };
  }

  private boolean reset(int group, int message, long time100ns, long order) {
    boolean told = message == FORGET || put(group, 0, Item.SYSTEM_RESET, 0, time100ns, order);
    return told && put(group, 0, Item.FORGOTTEN, 0, time100ns, order);
  }

  private boolean put(int group, int channel, int what, int value, long time100ns, long order) {
    return items.tell(Item.of(group, channel, what), value, time100ns, order);
  }

  private boolean controller(
      int group, int channel, int number, int value, int teller, long time100ns, long order) {
    return switch (number) {
      case 6, 38, 96, 97 -> enter(group, channel, number, value, time100ns, order);
      case 64, 66, 69 -> put(group, channel, number, value | teller << 7, time100ns, order);
      case 121 -> {
        int reset = value == 127 ? Item.FULL_RESET : Item.RESET_CONTROLLERS;
        yield put(group, channel, reset, value, time100ns, order);
      }
      case 124, 125 -> put(group, channel, Item.OMNI, number, time100ns, order);
      case 126, 127 -> put(group, channel, Item.MONO, number << 7 | value, time100ns, order);
      // For the next note only, or no state at all.
      case 84, 88, 120, 123 -> true;
      default -> put(group, channel, number, value, time100ns, order);
    };
  }

  private boolean enter(
      int group, int channel, int controller, int value, long time100ns, long order) {
    int registered = selected(group, channel, 101, 100);
    int unregistered = selected(group, channel, 99, 98);
    int later = items.later(registered, unregistered);
    boolean isRegistered = later == registered;
    int number = isRegistered ? number(group, channel, 101) : number(group, channel, 99);
    if (later == ToldItems.NONE || number == NULL_PARAMETER) {
      return true;
    }
    int part = controller == 6 ? Item.COARSE : controller == 38 ? Item.FINE : Item.STEPS;
    int steps = items.find(Item.parameter(group, channel, isRegistered, number, Item.STEPS));
    if (part == Item.COARSE && steps != ToldItems.NONE) {
      items.value(steps, 0);
    }
    int told =
        part == Item.STEPS ? stepped(taken(group, channel, steps), controller) & VALUE_MASK : value;
    return items.tell(
        Item.parameter(group, channel, isRegistered, number, part), told, time100ns, order);
  }

  /** Returns the steps so far; a reset forgets them. */
  private int taken(int group, int channel, int steps) {
    boolean none = steps == ToldItems.NONE || isReset(group, channel, steps);
    return none ? 0 : items.value(steps) << 8 >> 8;
  }

  private static int stepped(int taken, int controller) {
    int step = controller == 96 ? 1 : -1;
    return Math.max(-MOST_STEPS, Math.min(MOST_STEPS, taken + step));
  }

  /** Returns the place of what selected a parameter last, if that still holds. */
  int selected(int group, int channel, int msb, int lsb) {
    return items.later(selection(group, channel, msb), selection(group, channel, lsb));
  }

  /** Returns the number of the parameter that two controllers select. */
  int number(int group, int channel, int msb) {
    return selectedBits(group, channel, msb) << 7 | selectedBits(group, channel, msb - 1);
  }

  private int selectedBits(int group, int channel, int controller) {
    int place = selection(group, channel, controller);
    return place == ToldItems.NONE ? 0x7F : items.value(place);
  }

  private int selection(int group, int channel, int controller) {
    int place = holding(group, channel, controller);
    return items.isBefore(place, lastReset(group, channel)) ? ToldItems.NONE : place;
  }

  private int bank(int group, int channel, int controller) {
    int place = holding(group, channel, controller);
    return place == ToldItems.NONE ? 0 : TOLD | items.value(place);
  }

  /** Returns the place of what holds for a channel, also when every group was told it. */
  private int holding(int group, int channel, int what) {
    int place = toldLast(group, channel, what);
    return isReset(group, channel, place) ? ToldItems.NONE : place;
  }

  /** Returns whether a channel was reset to what it is when it is switched on. */
  private boolean isReset(int group, int channel, int place) {
    return isForgotten(group, place)
        || items.isBefore(place, toldLast(group, channel, Item.FULL_RESET));
  }

  /** Returns the place of what a channel was told last, also when every group was. */
  int toldLast(int group, int channel, int what) {
    return items.later(
        items.find(Item.of(0, channel, what)), items.find(Item.of(group, channel, what)));
  }

  /** Returns the place of the last CC121 that a channel was sent. */
  int lastReset(int group, int channel) {
    return items.later(
        toldLast(group, channel, Item.FULL_RESET),
        toldLast(group, channel, Item.RESET_CONTROLLERS));
  }

  /** Returns whether a reset of a group came after what is at a place. */
  boolean isForgotten(int group, int place) {
    return items.isBefore(place, toldLast(group, 0, Item.FORGOTTEN));
  }
}
