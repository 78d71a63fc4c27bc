package org.dmus.mxf;

/**
 * One MIDI event on its way through the port (DMUS_KERNEL_EVENT). Mutable and pooled: it comes from
 * an {@link IAllocatorMXF} and goes back to it. Exactly one owner at a time may touch it; {@link
 * IMXF#putMessage} hands ownership on, together with everything reachable through {@link #next} and
 * {@link #packageHead}.
 *
 * <p>Data of up to {@link #INLINE_BYTES} bytes lives inside the event, longer data in a buffer from
 * {@link IAllocatorMXF#getBuffer}; {@link #bytes} returns the one that is live. A consumer checks
 * {@link #isPackage} first: a package has no data of its own.
 */
public final class DMusKernelEvent {

  /** Capacity of an event without a buffer, bytes (the size of a 64-bit pointer). */
  public static final int INLINE_BYTES = 8;

  /** Flag: the whole message is in this event (DMUS_KEF_EVENT_COMPLETE). */
  public static final int EVENT_COMPLETE = 0x0000;

  /** Flag: the message goes on in a later event, or, in capture, these are raw unparsed bytes. */
  public static final int EVENT_INCOMPLETE = 0x0001;

  /** Flag: the event heads a chain that is treated atomically. */
  public static final int PACKAGE_EVENT = 0x0002;

  /** Channel group that addresses every group. */
  public static final int ALL_GROUPS = 0;

  /** Byte position that says "none". */
  public static final long BYTE_POSITION_NONE = 0xFFFFFFFFFFFFFFFFL;

  private final byte[] inline = new byte[INLINE_BYTES];
  private Object reserved;
  private byte[] buffer;
  private DMusKernelEvent packageHead;
  private DMusKernelEvent next;
  private int eventBytes;
  private int channelGroup;
  private int flags;
  private long presTime100ns;
  private long bytePosition;

  /** Creates a blank event; allocators do this, everybody else asks them for one. */
  public DMusKernelEvent() {}

  /** Zeroes everything but {@link #reserved}. */
  public void clear() {
    for (int i = 0; i < INLINE_BYTES; i++) {
      inline[i] = 0;
    }
    buffer = null;
    packageHead = null;
    next = null;
    eventBytes = 0;
    channelGroup = 0;
    flags = 0;
    presTime100ns = 0;
    bytePosition = 0;
  }

  /** {@return the allocator's own mark; nobody else interprets it (bReserved)} */
  public Object reserved() {
    return reserved;
  }

  /**
   * Sets the allocator's mark; only the allocator that made the event may call this.
   *
   * @param mark any object, or null
   */
  public void reserved(Object mark) {
    reserved = mark;
  }

  /** {@return the number of data bytes, 0..65,535 (cbEvent)} */
  public int eventBytes() {
    return eventBytes;
  }

  /**
   * Sets the number of data bytes.
   *
   * @param count 0..{@code bytes().length}
   */
  public void eventBytes(int count) {
    eventBytes = count;
  }

  /** {@return the array that holds the data, live: the inline bytes, or the attached buffer} */
  public byte[] bytes() {
    return buffer == null ? inline : buffer;
  }

  /** {@return the attached buffer, or null} */
  public byte[] buffer() {
    return buffer;
  }

  /**
   * Attaches a buffer, or detaches it.
   *
   * @param longData a buffer from the allocator, owned by the event from now on, or null
   */
  public void buffer(byte[] longData) {
    buffer = longData;
  }

  /**
   * Sets a short message.
   *
   * @param status status byte
   * @param data1 first data byte
   * @param data2 second data byte
   * @param count how many of the three bytes count, 1..3
   */
  public void shortMessage(int status, int data1, int data2, int count) {
    inline[0] = (byte) status;
    inline[1] = (byte) data1;
    inline[2] = (byte) data2;
    eventBytes = count;
  }

  /** {@return the channel group, 1..65,535; {@link #ALL_GROUPS} = every group} */
  public int channelGroup() {
    return channelGroup;
  }

  /**
   * Sets the channel group.
   *
   * @param group 0..65,535
   */
  public void channelGroup(int group) {
    channelGroup = group;
  }

  /** {@return the flags} */
  public int flags() {
    return flags;
  }

  /**
   * Sets the flags.
   *
   * @param bits {@link #EVENT_INCOMPLETE}, {@link #PACKAGE_EVENT}
   */
  public void flags(int bits) {
    flags = bits;
  }

  /** {@return the presentation time on the master clock, 100 ns; 0 = as soon as possible} */
  public long presTime100ns() {
    return presTime100ns;
  }

  /**
   * Sets the presentation time.
   *
   * @param time 100 ns
   */
  public void presTime100ns(long time) {
    presTime100ns = time;
  }

  /** {@return the byte position, opaque} */
  public long bytePosition() {
    return bytePosition;
  }

  /**
   * Sets the byte position.
   *
   * @param position opaque
   */
  public void bytePosition(long position) {
    bytePosition = position;
  }

  /** {@return the next event of the chain, or null} */
  public DMusKernelEvent next() {
    return next;
  }

  /**
   * Links the next event of the chain.
   *
   * @param event an event owned by the same owner, or null
   */
  public void next(DMusKernelEvent event) {
    next = event;
  }

  /** {@return the head of the packaged chain, or null} */
  public DMusKernelEvent packageHead() {
    return packageHead;
  }

  /**
   * Makes the event a package, or empties it.
   *
   * @param head head of the packaged chain, or null
   */
  public void packageHead(DMusKernelEvent head) {
    packageHead = head;
    flags = head == null ? flags & ~PACKAGE_EVENT : flags | PACKAGE_EVENT;
  }

  /** {@return whether the data fits the inline bytes} */
  public boolean isShort() {
    return eventBytes <= INLINE_BYTES;
  }

  /** {@return whether the message ends in this event} */
  public boolean isComplete() {
    return (flags & EVENT_INCOMPLETE) == 0;
  }

  /** {@return whether the event heads a packaged chain} */
  public boolean isPackage() {
    return (flags & PACKAGE_EVENT) != 0;
  }
}
