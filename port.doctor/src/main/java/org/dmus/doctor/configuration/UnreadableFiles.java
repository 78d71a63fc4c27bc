package org.dmus.doctor.configuration;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.dmus.doctor.Finding;
import org.dmus.doctor.Finding.Severity;
import org.dmus.doctor.SymptomSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Finds the configuration files that nobody can read: what they said before stays in force. */
@Component
public final class UnreadableFiles implements SymptomSource {
  private static final String FOLDER = "dmus.conf";

  private final Optional<Path> folder;

  /** Activated by Declarative Services. */
  @Activate
  public UnreadableFiles(BundleContext context) {
    this(Optional.ofNullable(context.getProperty(FOLDER)).map(Path::of));
  }

  UnreadableFiles(Optional<Path> folder) {
    this.folder = folder.filter(Files::isDirectory);
  }

  @Override
  public List<Finding> findings() {
    return folder.map(UnreadableFiles::findings).orElse(List.of());
  }

  private static List<Finding> findings(Path folder) {
    List<Finding> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.cfg")) {
      files.forEach(file -> fault(file).ifPresent(why -> found.add(finding(file, why))));
    } catch (IOException e) {
      found.add(finding(folder, e.toString()));
    }
    return found;
  }

  private static Optional<String> fault(Path file) {
    try (Reader in = Files.newBufferedReader(file)) {
      new Properties().load(in);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    } catch (IOException e) {
      return Optional.of(e.toString());
    }
  }

  private static Finding finding(Path file, String why) {
    return new Finding(
        Severity.ERROR, file.toString(), "it cannot be read: " + why, "correct it, in UTF-8");
  }
}
