package org.dmus.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is read off the stack traces that Declarative Services keeps. */
class FailureTextTest {

  @Test
  void theFirstExceptionThatWrapsNothingIsTheOneWithItsPlaceInTheBundle() {
    FailureText text =
        FailureText.of(
            """
            java.lang.reflect.InvocationTargetException
            \tat java.base/jdk.internal.reflect.X.newInstance(X.java:77)
            Caused by: java.lang.IllegalStateException: no card: 7
            \tat java.base/java.util.Objects.check(Objects.java:1)
            \tat org.x.Foo.<init>(Foo.java:12)
            \tat org.x.Bar.open(Bar.java:3)
            \t... 28 more
            Caused by: java.io.IOException: deep
            """);
    assertThat(text.shown()).isEqualTo("IllegalStateException: no card: 7 (Foo.java:12)");
  }

  @Test
  void aLibraryThatCouldNotBeLoadedIsFoundBelowWhatWrapsIt() {
    FailureText text =
        FailureText.of(
            """
            java.lang.RuntimeException: cannot start
            \tat org.x.Foo.<init>(Foo.java:12)
            Caused by: java.lang.UnsatisfiedLinkError: no magic in java.library.path: /usr/lib
            \tat java.base/java.lang.ClassLoader.loadLibrary(ClassLoader.java:2434)
            """);
    assertThat(text.type()).isEqualTo("java.lang.UnsatisfiedLinkError");
    assertThat(NativeCode.unsatisfiedLink("x", text.message()).finding().cause())
        .isEqualTo("native library " + System.mapLibraryName("magic") + " is missing");
  }

  @Test
  void anInitializerThatThrewBeforeIsToldAsTheFirstTime() {
    FailureText text =
        FailureText.of(
            """
            java.lang.NoClassDefFoundError: Could not initialize class org.x.Foo
            \tat java.base/jdk.internal.reflect.X.newInstance(X.java:77)
            Caused by: java.lang.ExceptionInInitializerError: Exception java.io.IOException: no \
            card [in thread "main"]
            \tat org.x.Foo.<clinit>(Foo.java:9)
            """);
    assertThat(text.shown()).isEqualTo("IOException: no card (Foo.java:9)");
  }

  @Test
  void linesOfAMessageAreNotTakenForExceptions() {
    FailureText text =
        FailureText.of("org.x.Bad: one\nnot.an.Exception: two\n\tat org.x.Foo.bar(Foo.java:5)\n");
    assertThat(text.shown()).isEqualTo("Bad: one (Foo.java:5)");
  }

  @Test
  void noTraceAndLongMessagesAreBearable() {
    assertThat(FailureText.of("").shown()).isEqualTo("an exception");
    assertThat(FailureText.of("x.Y: " + "m".repeat(9_000)).shown()).hasSizeLessThan(200);
  }
}
