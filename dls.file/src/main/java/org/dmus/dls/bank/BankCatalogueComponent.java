package org.dmus.dls.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.dls.DlsReadOptions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Publishes the catalogue of this machine. */
@Component(configurationPid = "org.dmus.bank")
@Designate(ocd = BankCatalogueComponent.Settings.class)
public final class BankCatalogueComponent implements BankCatalogue {
  private final AtomicReference<BuiltInBank> builtIn = new AtomicReference<>();
  private final BankSearch search;

  /** Configuration {@code org.dmus.bank}. */
  @ObjectClassDefinition(
      name = "DMus sound bank",
      description = "What a synthesizer plays whose configuration names no bank")
  @interface Settings {
    @AttributeDefinition(
        name = "Sound bank",
        required = false,
        description =
            "Path of a DLS or SoundFont file; empty for the well-known places and the built-in bank")
    String bank() default "";
  }

  /** Creates the catalogue from this machine's environment. */
  @Activate
  public BankCatalogueComponent(Settings settings) {
    Path home = Path.of(System.getProperty("user.home"));
    Path root = Path.of("").toAbsolutePath().getRoot();
    search =
        new BankSearch(
            BankPlaces.of(System.getenv(), root, home, settings.bank()),
            () -> Optional.ofNullable(builtIn.get()));
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindBuiltInBank(BuiltInBank bank) {
    builtIn.set(bank);
  }

  void unbindBuiltInBank(BuiltInBank bank) {
    builtIn.compareAndSet(bank, null);
    search.forget();
  }

  @Override
  public List<BankEntry> list(Optional<Path> explicit) {
    return search.list(explicit);
  }

  @Override
  public LoadedBank load(Optional<Path> explicit, DlsReadOptions options) throws IOException {
    return search.load(explicit, options);
  }
}
