package org.dmus.miniport.fmsynth.chip;

/**
 * Operators that sound as one note: two of its own, and those of its partner where a patch has
 * four. Its level and its place are heard at once when a note begins, and glide while it sounds.
 */
public final class Channel {
  /** Where {@link #place} is wholly on one side. */
  public static final int FULL_SIDE = 256;

  private static final int SIDE_BITS = 8;

  /** Samples for a step of a glide: the quietest of 512 levels is 82 ms away from the loudest. */
  private static final int GLIDE_MASK = 7;

  private final Operator[] operators = new Operator[4];
  private final Residue residue;
  private final Glide level = new Glide();
  private final Glide left = new Glide();
  private final Glide right = new Glide();
  private Connection connection = Connection.FM;
  private boolean isStruck;
  private boolean isKeyDown;
  private int lastLeft;
  private int lastRight;

  Channel(int index, Residue residue) {
    this.residue = residue;
    for (int i = 0; i < 2; i++) {
      operators[i] = new Operator(2 * index + i);
    }
  }

  /** Joins two to one of four operators, which may be used instead of both. */
  void join(Channel partner) {
    System.arraycopy(partner.operators, 0, operators, 2, 2);
  }

  /** {@return whether it can take a patch of four operators} */
  public boolean isJoined() {
    return operators[2] != null;
  }

  /**
   * Cuts what sounds, without a click, and takes a patch.
   *
   * @param patch of four operators only on a joined channel whose partner is silent
   * @param darker attenuation of the operators that modulate, in steps of 0.1875 dB
   */
  public void set(FmPatch patch, int darker) {
    cut();
    connection = patch.connection();
    for (int i = 0; i < connection.operators(); i++) {
      int softer = connection.isHeard(i) ? 0 : darker;
      operators[i].set(patch.operators().get(i), softer, i == 0 ? patch.feedback() : 0);
    }
  }

  /**
   * Sets the frequency: {@code fNumber * 2^(block-20) * 49,716} Hz.
   *
   * @param fNumber 0..1023
   * @param block 0..7
   */
  public void tune(int fNumber, int block) {
    for (int i = 0; i < connection.operators(); i++) {
      operators[i].tune(fNumber, block);
    }
  }

  /**
   * Moves to a level.
   *
   * @param attenuation in steps of 0.1875 dB
   */
  public void level(int attenuation) {
    level.moveTo(attenuation);
  }

  /**
   * Moves to a place.
   *
   * @param toLeft of the amplitude, 0..256
   * @param toRight likewise
   */
  public void place(int toLeft, int toRight) {
    left.moveTo(toLeft);
    right.moveTo(toRight);
  }

  /**
   * Begins the note.
   *
   * @param attenuation its level
   * @param toLeft its place
   * @param toRight its place
   * @param keyCode 0..15: what faster envelopes of high notes are made of
   */
  public void strike(int attenuation, int toLeft, int toRight, int keyCode) {
    level.set(attenuation);
    left.set(toLeft);
    right.set(toRight);
    for (int i = 0; i < connection.operators(); i++) {
      operators[i].strike(keyCode);
    }
    isStruck = true;
    isKeyDown = true;
  }

  /** Ends the note: it fades as the patch says. */
  public void release() {
    isKeyDown = false;
    for (int i = 0; i < connection.operators(); i++) {
      operators[i].release();
    }
  }

  /** Ends the note within 3 ms. */
  public void damp() {
    isKeyDown = false;
    for (int i = 0; i < connection.operators(); i++) {
      operators[i].damp();
    }
  }

  /** {@return whether nothing of it is heard any more} */
  public boolean isSilent() {
    boolean isSilent = true;
    for (int i = 0; i < connection.operators() && isSilent && isStruck; i++) {
      isSilent = !connection.isHeard(i) || operators[i].isSilent();
    }
    return isSilent || !isStruck;
  }

  /** {@return whether its note has not ended} */
  public boolean isKeyDown() {
    return isKeyDown;
  }

  /** Ends everything; what was heard last fades as a residue. */
  public void cut() {
    if (isStruck) {
      residue.add(lastLeft, lastRight);
    }
    isStruck = false;
    isKeyDown = false;
    lastLeft = 0;
    lastRight = 0;
  }

  /** Adds the next samples. */
  void render(int[] toLeft, int[] toRight, int count, long sample) {
    if (isSilent()) {
      isStruck = false;
      return;
    }
    for (int i = 0; i < count; i++) {
      if ((sample + i & GLIDE_MASK) == 0) {
        level.step();
        left.step();
        right.step();
      }
      int output = next(sample + i, level.value());
      lastLeft = output * left.value() >> SIDE_BITS;
      lastRight = output * right.value() >> SIDE_BITS;
      toLeft[i] += lastLeft;
      toRight[i] += lastRight;
    }
  }

  private int next(long sample, int softer) {
    Operator a = operators[0];
    Operator b = operators[1];
    Operator c = operators[2];
    Operator d = operators[3];
    return switch (connection) {
      case FM -> b.next(sample, softer, a.nextOfFeedback(sample, 0));
      case ADD -> a.nextOfFeedback(sample, softer) + b.next(sample, softer, 0);
      case CHAIN -> {
        int two = b.next(sample, 0, a.nextOfFeedback(sample, 0));
        yield d.next(sample, softer, c.next(sample, 0, two));
      }
      case PAIRS -> {
        int first = b.next(sample, softer, a.nextOfFeedback(sample, 0));
        yield first + d.next(sample, softer, c.next(sample, 0, 0));
      }
      case ONE_AND_CHAIN -> {
        int one = a.nextOfFeedback(sample, softer);
        yield one + d.next(sample, softer, c.next(sample, 0, b.next(sample, 0, 0)));
      }
      case PAIR_BETWEEN -> {
        int one = a.nextOfFeedback(sample, softer);
        yield one + c.next(sample, softer, b.next(sample, 0, 0)) + d.next(sample, softer, 0);
      }
    };
  }
}
