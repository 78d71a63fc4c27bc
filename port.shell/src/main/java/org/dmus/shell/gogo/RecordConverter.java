package org.dmus.shell.gogo;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Converter;
import org.dmus.shell.Inventory;
import org.dmus.shell.Lines;
import org.dmus.shell.Named;
import org.dmus.shell.PortInfo;
import org.dmus.shell.PortRow;
import org.dmus.shell.Rows;
import org.dmus.shell.TextTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Shows the records of this bundle - a table for a list, a page for one, a line, or the name that
 * commands take - and finds a port by such a name.
 */
@Component(
    property = {
      Converter.CONVERTER_CLASSES + "=java.lang.Record",
      Converter.CONVERTER_CLASSES + "=org.dmus.shell.PortRow",
      Converter.CONVERTER_CLASSES + "=org.dmus.shell.PortInfo",
    })
public final class RecordConverter implements Converter {
  private static final String OURS = PortRow.class.getPackageName();

  private final Inventory inventory;

  /**
   * Called by Declarative Services.
   *
   * @param inventory finds ports by name; null while the port driver is away, and the rest is shown
   */
  @Activate
  public RecordConverter(
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Inventory inventory) {
    this.inventory = inventory;
  }

  @Override
  public Object convert(Class<?> desiredType, Object in) {
    if (desiredType == String.class && isOurs(in)) {
      return name((Record) in);
    }
    if (inventory == null || !(in instanceof CharSequence name)) {
      return null;
    }
    if (desiredType == PortInfo.class) {
      return inventory.info(name.toString());
    }
    return desiredType == PortRow.class ? inventory.info(name.toString()).row() : null;
  }

  @Override
  public CharSequence format(Object target, int level, Converter escape) {
    if (target instanceof Rows<?> rows && rows.isEmpty()) {
      return rows.note().isEmpty() ? rows.whenEmpty() : rows.note();
    }
    if (target instanceof Rows<?> rows && level == INSPECT && !rows.note().isEmpty()) {
      return format(List.copyOf(rows), level, escape) + "\n" + rows.note();
    }
    if (target instanceof List<?> list && level == INSPECT && areOurs(list)) {
      return list.get(0) instanceof Lines
          ? list.stream().map(each -> ((Lines) each).text()).collect(Collectors.joining("\n"))
          : TextTable.table(list.stream().map(Record.class::cast).toList());
    }
    if (!isOurs(target)) {
      return null;
    }
    Record record = (Record) target;
    return switch (level) {
      case INSPECT -> record instanceof Lines lines ? lines.text() : TextTable.page(record);
      case LINE -> record instanceof Lines lines ? lines.text() : TextTable.line(record);
      default -> name(record);
    };
  }

  private static String name(Record record) {
    return record instanceof Named named ? named.part() : TextTable.line(record);
  }

  private static boolean areOurs(List<?> list) {
    return !list.isEmpty() && list.stream().allMatch(RecordConverter::isOurs);
  }

  private static boolean isOurs(Object target) {
    return target instanceof Record && target.getClass().getPackageName().startsWith(OURS);
  }
}
