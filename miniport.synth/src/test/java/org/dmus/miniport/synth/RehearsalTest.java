package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dmus.miniport.synth.engine.FirstNote;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private static final String BUNDLE = Rehearsal.class.getPackageName();

  @Test
  void theFirstNoteAfterARehearsalLoadsNoClass() throws Exception {
    OwnClasses bundle = new OwnClasses();
    Class<?> first = Class.forName(FirstNote.class.getName(), true, bundle);
    Class<?> rehearsal = Class.forName(Rehearsal.class.getName(), true, bundle);
    var made = rehearsal.getDeclaredConstructor();
    made.setAccessible(true);
    ((Thread) made.newInstance()).run();
    assertThat(bundle.loaded).hasSizeGreaterThan(50);
    bundle.loaded.clear();

    var play = first.getDeclaredMethod("play");
    play.setAccessible(true);
    play.invoke(null);

    assertThat(bundle.loaded).containsOnly(TestBank.class.getName());
  }

  /** Has the classes of the synthesizer anew, as the loader of a bundle that was updated. */
  private static final class OwnClasses extends ClassLoader {
    private final List<String> loaded = new CopyOnWriteArrayList<>();

    OwnClasses() {
      super(RehearsalTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(BUNDLE)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> there = findLoadedClass(name);
        return there != null ? there : define(name);
      }
    }

    private Class<?> define(String name) {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        loaded.add(name);
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
