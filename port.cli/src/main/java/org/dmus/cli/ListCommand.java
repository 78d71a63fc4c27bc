package org.dmus.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The command {@code dmus list}. */
@Command(
    name = "list",
    aliases = {"ls", "enum"},
    description = "Lists what there is.")
final class ListCommand implements Runnable {
  private final CommandContext context;
  @Mixin private CommonOptions common;

  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      defaultValue = "ports",
      converter = WhatConverter.class,
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private What what;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /** What can be listed. */
  enum What {
    PORTS,
    MINIPORTS,
    PINS,
    LINKS,
    BANKS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Finds what can be listed, by its name. */
  static final class WhatConverter implements ITypeConverter<What> {
    @Override
    public What convert(String value) {
      return Stream.of(What.values())
          .filter(each -> each.toString().equalsIgnoreCase(value))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("'" + value + "' is not one of " + all()));
    }

    private static String all() {
      return Stream.of(What.values()).map(What::toString).collect(Collectors.joining(", "));
    }
  }

  ListCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    new Listing(context, Optional.empty()).print(what, json);
  }
}
