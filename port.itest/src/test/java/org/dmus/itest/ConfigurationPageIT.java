package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.dmus.itest.exam.PaxExamExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** docs/configuration.md has every PID and key; {@code -Dconfiguration.write=true} writes it. */
@ExtendWith(PaxExamExtension.class)
public class ConfigurationPageIT {
  private static final Path PAGE =
      Path.of(System.getProperty("dmus.cnf"), "../docs/configuration.md");
  private static final String MARK = "checked by ConfigurationPageIT -->\n";

  @Inject private BundleContext context;

  @Test
  public void thePageHasEveryPidAndKeyOfTheBundles() throws Exception {
    String page = Files.readString(PAGE);
    String head = page.substring(0, page.indexOf(MARK) + MARK.length());
    String wanted = head + tables();
    if (Boolean.getBoolean("configuration.write")) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(wanted);
  }

  private String tables() throws Exception {
    MetatypePage page = new MetatypePage();
    for (Bundle bundle : context.getBundles()) {
      if (bundle.getSymbolicName().startsWith("org.dmus.")) {
        page.add(bundle);
      }
    }
    return page.toString();
  }
}
