package org.dmus.tck;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a class with a bug. */
public final class MutantCompiler {

  private MutantCompiler() {}

  /**
   * Compiles.
   *
   * @param mutant the bug
   * @param module sources of its module
   * @param classPath what its class needs
   * @param to folder of the classes
   */
  public static void compile(Mutant mutant, Path module, String classPath, Path to) {
    String source = mutant.applyTo(Sources.of(module, mutant.className()));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    List<String> options =
        List.of("-proc:none", "--release", "17", "-d", to.toString(), "-cp", classPath);
    List<JavaFileObject> units = List.of(new Source(mutant.className(), source));
    if (!compiler.getTask(complaints, null, null, options, null, units).call()) {
      throw new AssertionError(mutant + " does not compile: " + complaints);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("mutant:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
