package org.dmus.midi;

import java.lang.StackWalker.Option;
import javax.sound.midi.MidiSystem;

/**
 * Tells whether Java Sound itself wants something of a device: {@code MidiSystem.getReceiver}, and
 * sequencers that it connects. It opens devices for programs that know receivers only, and what
 * closes them then is that the receiver is closed; the JDK has an interface of its own for that,
 * which nobody else can implement.
 */
final class JavaSound {
  private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
  private static final Module JDK = MidiSystem.class.getModule();
  private static final String OURS = JavaSound.class.getPackageName();

  private JavaSound() {}

  /** Returns whether the JDK called into this package. */
  static boolean isCaller() {
    return STACK.walk(
        frames ->
            frames
                .map(StackWalker.StackFrame::getDeclaringClass)
                .filter(each -> !each.getPackageName().equals(OURS))
                .findFirst()
                .map(caller -> caller.getModule() == JDK)
                .orElse(false));
  }
}
