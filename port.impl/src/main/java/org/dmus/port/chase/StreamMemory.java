package org.dmus.port.chase;

import org.dmus.mxf.DMusKernelEvent;

/**
 * What a stream was told that lasts longer than a note. Written on the data path: what a message
 * says is kept before the stream gets it, and noted when the stream has taken it, since the stream
 * owns it by then. One thread at a time; allocates nothing after construction.
 *
 * <p>What finds no room is counted in {@link #lost}.
 */
public final class StreamMemory {
  /** Stands for no client. */
  public static final long NOBODY = -1;

  /** Stands for every client. */
  public static final long ANYBODY = -2;

  private static final int FIRST_STATE = 0xB0;
  private static final int SYSEX = 0xF0;
  private static final int SYSTEM_RESET = 0xFF;

  /** What of the number of a client is kept. */
  public static final int TELLER_MASK = (1 << 17) - 1;

  private final ToldItems items = new ToldItems();
  private final ChannelMemory channels = new ChannelMemory(items);
  private final ToldSysex sysex = new ToldSysex();
  private int group;
  private int message;
  private boolean isSysex;
  private long order;
  private long lost;

  /** Creates a memory of nothing. */
  public StreamMemory() {}

  ToldItems items() {
    return items;
  }

  ChannelMemory channels() {
    return channels;
  }

  ToldSysex sysex() {
    return sysex;
  }

  /** Returns how many messages found no room, or were pushed out by others. */
  public long lost() {
    return lost + sysex.lost();
  }

  /**
   * Keeps what a message says that a stream is about to get.
   *
   * @param chain a message, or its pieces
   * @return whether it says anything that lasts; if so, {@link #told} may follow
   */
  public boolean keep(DMusKernelEvent chain) {
    byte[] bytes = chain.bytes();
    int status = bytes[0] & 0xFF;
    // Notes first: they are most of all, and say nothing that lasts.
    return status >= FIRST_STATE && keepState(chain, bytes, status);
  }

  private boolean keepState(DMusKernelEvent chain, byte[] bytes, int status) {
    group = chain.channelGroup();
    isSysex = status == SYSEX;
    if (isSysex) {
      return !chain.isPackage() && sysex.keep(chain);
    }
    message = status | (bytes[1] & 0x7F) << 8 | (bytes[2] & 0x7F) << 16;
    return isWhole(status, chain.eventBytes());
  }

  /** A program or a pressure may be followed by a byte that says nothing. */
  private static boolean isWhole(int status, int length) {
    return switch (status & 0xF0) {
      case 0xB0, 0xE0 -> length == 3;
      case 0xC0, 0xD0 -> length == 2 || length == 3;
      default -> status == SYSTEM_RESET && length == 1;
    };
  }

  /** Returns whether the message kept last presses a pedal. */
  public boolean presses() {
    int controller = message >>> 8 & 0x7F;
    return !isSysex
        && (message & 0xF0) == 0xB0
        && message >>> 16 >= 64
        && (controller == 64 || controller == 66 || controller == 69);
  }

  /**
   * The message kept last was told.
   *
   * @param teller number of the client that told it
   * @param now100ns master time
   */
  public void told(long teller, long now100ns) {
    if (isSysex) {
      toldSysex(group, now100ns);
    } else {
      toldShort(group, message, teller, now100ns);
    }
  }

  private void toldSysex(int toGroup, long time100ns) {
    if (sysex.told(toGroup, time100ns, ++order)) {
      toldShort(toGroup, ChannelMemory.FORGET, 0, time100ns);
    }
  }

  private void toldShort(int toGroup, int what, long teller, long time100ns) {
    boolean hasRoom = channels.tell(toGroup, what, (int) teller & TELLER_MASK, time100ns, ++order);
    lost += hasRoom ? 0 : 1;
  }

  /** The port released a pedal. */
  public void released(int toGroup, int status, int controller, long now100ns) {
    long pedal = Item.of(toGroup, status & 0x0F, controller);
    if (items.find(pedal) != ToldItems.NONE) {
      items.tell(pedal, 0, now100ns, ++order);
    }
  }

  /** Nobody holds a pedal any more. */
  public void releaseAll() {
    leave(ANYBODY, (pedalGroup, status, controller) -> NOBODY);
  }

  /** Says who holds a pedal. */
  @FunctionalInterface
  public interface Holder {
    /** Returns the number of a client that holds the pedal, or {@link #NOBODY}. */
    long of(int channelGroup, int status, int controller);
  }

  /**
   * A client is gone: its pedals are those of others that hold them, too, or up.
   *
   * @param client its number, or {@link #ANYBODY}
   * @param holder says who else holds a pedal
   */
  public void leave(long client, Holder holder) {
    for (int place = 0; place < ToldItems.CAPACITY; place++) {
      int value = items.value(place);
      boolean down = Item.isPedal(items.item(place)) && (value & 0x7F) >= 64;
      if (down && (client == ANYBODY || (client & TELLER_MASK) == value >>> 7)) {
        items.value(place, inherited(items.item(place), value, holder));
      }
    }
  }

  private static int inherited(long pedal, int value, Holder holder) {
    int status = 0xB0 | Item.channel(pedal);
    long heir = holder.of(Item.group(pedal), status, Item.what(pedal));
    return heir == NOBODY ? 0 : value & 0x7F | ((int) heir & TELLER_MASK) << 7;
  }
}
