package org.dmus.tck;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes a copy of the port's jar in which one class has a bug. */
final class MutantJar {
  private final Path port;
  private final Path folder;

  /**
   * Prepares to make copies.
   *
   * @param port the jar without a bug
   * @param folder where copies go
   */
  MutantJar(Path port, Path folder) {
    this.port = port;
    this.folder = folder;
  }

  /** Returns a jar with the bug. */
  Path of(Mutant mutant) throws IOException {
    Path classes = Files.createDirectories(folder.resolve(mutant.name()));
    compile(mutant.className(), mutant.applyTo(Sources.ofPort(mutant.className())), classes);
    Path jar = folder.resolve(mutant.name() + ".jar");
    Files.copy(port, jar);
    replace(jar, classes);
    return jar;
  }

  private void compile(String className, String source, Path to) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    List<String> options =
        List.of("-proc:none", "--release", "17", "-d", to.toString(), "-cp", classPath());
    List<JavaFileObject> units = List.of(new Source(className, source));
    if (!compiler.getTask(complaints, null, null, options, null, units).call()) {
      throw new AssertionError("the mutant of " + className + " does not compile: " + complaints);
    }
  }

  private String classPath() {
    return port + System.getProperty("path.separator") + System.getProperty("java.class.path");
  }

  private static void replace(Path jar, Path classes) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of());
        Stream<Path> files = Files.walk(classes)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> copy(file, inside.getPath("/" + classes.relativize(file))));
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(to + " cannot be replaced", e);
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
