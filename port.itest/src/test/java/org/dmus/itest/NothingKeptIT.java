package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import javax.inject.Inject;
import org.dmus.itest.exam.PaxExamExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Of a synthesizer that was replaced nothing is kept, nor of the bundle that keeps its banks. No
 * class of that one is used here: this test would keep it.
 */
@ExtendWith(PaxExamExtension.class)
public class NothingKeptIT {
  private static final String SYNTH = "org.dmus.miniport.synth";
  private static final String SOUNDS = "org.dmus.dls.sound";
  private static final String LOADER_THREAD = "dmus-sound-waves";

  @Inject private BundleContext context;

  @Test
  public void ofTheOldSynthesizerNothingIsKeptAlsoWithDownloads() throws Exception {
    try (SwappedSong song = new SwappedSong(context)) {
      BankDownloads.downloadAll(song.music(), BankDownloads.builtIn(context));
      song.goesOn();
      WeakReference<ClassLoader> old = loader(song.bundle(SYNTH));
      song.replace(SYNTH);
      song.goesOn();
      awaitCollected(old);
    }
  }

  @Test
  public void aSongGoesOnWhenTheBundleOfTheBanksIsItselfReplaced() throws Exception {
    try (SwappedSong song = new SwappedSong(context)) {
      song.goesOn();
      WeakReference<ClassLoader> old = loader(song.bundle(SOUNDS));
      WeakReference<ClassLoader> user = loader(song.bundle(SYNTH));
      refresh(song.replace(SOUNDS));
      awaitCollected(old);
      awaitCollected(user);
      SwappedSong.await(song.music()::isAttached);
      song.goesOn();
      assertThat(loaderThreads()).isEqualTo(1);
    }
  }

  private static long loaderThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(LOADER_THREAD))
        .count();
  }

  private static WeakReference<ClassLoader> loader(Bundle bundle) {
    return new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
  }

  private void refresh(Bundle bundle) {
    context
        .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
        .adapt(FrameworkWiring.class)
        .refreshBundles(List.of(bundle));
  }

  private static void awaitCollected(WeakReference<ClassLoader> old) {
    SwappedSong.await(
        () -> {
          System.gc();
          return old.refersTo(null);
        });
  }
}
