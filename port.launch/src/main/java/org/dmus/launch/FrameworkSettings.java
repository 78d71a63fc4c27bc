package org.dmus.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.felix.framework.util.FelixConstants;
import org.osgi.framework.Constants;

/**
 * The properties of the framework: those of {@code conf/config.properties}, and what bundles learn
 * about this process.
 *
 * <ul>
 *   <li>{@code dmus.home}: the folder of the installation
 *   <li>{@code dmus.data}: the folder of history, locks and configurations
 *   <li>{@code dmus.conf}: the folder of configuration files
 *   <li>{@code dmus.deploy.dir}: the deploy folder; need not exist
 *   <li>{@code dmus.deploy.watch}: false when the process neither stays nor owns the folder
 *   <li>{@code dmus.kept}: false when configurations go with this process
 *   <li>{@code dmus.lock}: the file that the process which stays has locked
 *   <li>{@code dmus.log.dir}: the folder of log files, of whichever process writes them
 *   <li>{@code dmus.log.files}: those this process writes, by commas; absent when it writes none
 * </ul>
 *
 * @param home the installation
 * @param places where this process writes
 * @param storage where the framework writes
 */
record FrameworkSettings(Home home, Places places, Storage storage) {
  private static final String CONFIGURATIONS = "felix.cm.dir";
  private static final String ONE_HOUR_MS = "3600000";
  private static final String CONFIGURATION_FILES = "felix.fileinstall.dir";

  /** Felix takes a logger of ours as the value of a property, hence no map of strings. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Map<String, String> read(FrameworkLog log) throws IOException {
    Map all = new HashMap<>(file());
    all.put(Constants.FRAMEWORK_STORAGE, storage.folder().toString());
    all.put(FelixConstants.LOG_LOGGER_PROP, log);
    all.putAll(ofProcess());
    return all;
  }

  private Properties file() throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(home.configuration())) {
      properties.load(in);
      return properties;
    } catch (IllegalArgumentException | CharacterCodingException malformed) {
      throw new LaunchFailure(
          home.configuration() + ": " + malformed.getMessage(),
          "write it as Java properties, UTF-8");
    } catch (NoSuchFileException missing) {
      throw new LaunchFailure(home.configuration() + " is not there", "install DMus again");
    }
  }

  private Map<String, String> ofProcess() {
    Map<String, String> mine = new HashMap<>();
    mine.put(Home.PROPERTY, home.directory().toString());
    mine.put("dmus.data", places.data().toString());
    mine.put("dmus.conf", home.conf().toString());
    mine.put("dmus.deploy.dir", places.deploy().toString());
    mine.put("dmus.deploy.watch", Boolean.toString(storage.isKept()));
    mine.put("dmus.kept", Boolean.toString(storage.isKept()));
    mine.put("dmus.lock", KeptStorage.lockFile(places.data()).toString());
    mine.put("dmus.log.dir", places.log().toString());
    mine.put("gosh.home", home.conf().toString());
    mine.put(CONFIGURATION_FILES, home.conf().toString());
    mine.put("felix.fileinstall.tmpdir", storage.folder().resolve("fileinstall").toString());
    if (!storage.isKept()) {
      mine.put("felix.fileinstall.poll", ONE_HOUR_MS); // one pass is what it takes
    } else {
      mine.put(CONFIGURATIONS, places.data().resolve("config").toString());
      Path log = places.log();
      mine.put("dmus.log.files", log.resolve("dmus.log") + "," + log.resolve("deploy.log"));
      mine.put("org.osgi.service.log.admin.loglevel", "INFO");
    }
    return mine;
  }

  Installation installation() {
    return storage.isKept()
        ? new KeptInstallation(home, storage.folder())
        : Installation.byReference(home);
  }
}
