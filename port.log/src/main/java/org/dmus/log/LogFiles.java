package org.dmus.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogReaderService;

/**
 * The log files of this process: the framework property {@code dmus.log.files} names them, by
 * commas; the first takes everything but what has a file of its own, which is named like the last
 * word of the logger: {@code deploy.log} for {@code org.dmus.deploy}. Lines come on the thread of
 * the Log Service: nobody who logs waits for the disk.
 */
@Component(service = {})
public final class LogFiles {
  private static final String PROPERTY = "dmus.log.files";

  private final LogRouting routing;
  private final EveryEntry entries;
  private final PortStates ports;

  /**
   * Called by Declarative Services.
   *
   * @param context tells the files' names, and of the ports
   * @param log gives the entries
   */
  @Activate
  public LogFiles(BundleContext context, @Reference LogReaderService log) {
    LogLine line = new LogLine(ZoneId.systemDefault());
    routing = new LogRouting(open(context.getProperty(PROPERTY)), line);
    entries = new EveryEntry(log, routing::write);
    ports = new PortStates(context, routing::writeMain, line);
  }

  /** Called by Declarative Services. */
  @Deactivate
  public void close() {
    ports.close();
    entries.close();
    routing.close();
  }

  private static List<NamedFile> open(String names) {
    List<NamedFile> files = new ArrayList<>();
    for (String name : names == null ? new String[0] : names.split(",")) {
      Path path = Path.of(name.strip());
      try {
        files.add(new NamedFile(path, new RollingFile(path, LogFiles::tell)));
      } catch (IOException e) {
        tell(path + ": " + e);
      }
    }
    return files;
  }

  /** Not to the log: that is what cannot be written. */
  private static void tell(String trouble) {
    System.err.println("dmus: the log is not written: " + trouble);
  }
}
