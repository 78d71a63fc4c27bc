package org.dmus.itest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The Metatype of bundles as a page of Markdown. Read from the files: the service of OSGi does not
 * tell the range of a value.
 */
final class MetatypePage {
  private final Map<String, String> sections = new TreeMap<>();

  /** Adds the PIDs that a bundle describes. */
  void add(Bundle bundle) throws Exception {
    Enumeration<URL> files = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
    while (files != null && files.hasMoreElements()) {
      try (InputStream in = files.nextElement().openStream()) {
        add(parse(in));
      }
    }
  }

  private static Element parse(InputStream in)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
  }

  private void add(Element metadata) {
    Map<String, Element> definitions = new TreeMap<>();
    each(metadata, "OCD", definition -> definitions.put(definition.getAttribute("id"), definition));
    each(
        metadata,
        "Designate",
        designate -> {
          String factory = designate.getAttribute("factoryPid");
          String pid = factory.isEmpty() ? designate.getAttribute("pid") : factory + "-*";
          Element object = (Element) designate.getElementsByTagName("Object").item(0);
          sections.put(pid, section(pid, definitions.get(object.getAttribute("ocdref"))));
        });
  }

  private static String section(String pid, Element definition) {
    StringBuilder table = new StringBuilder();
    table.append("\n## `").append(pid).append("`\n\n");
    table.append(definition.getAttribute("description")).append(".\n\n");
    table.append("| Key | Default | Values | |\n|---|---|---|---|\n");
    each(definition, "AD", attribute -> table.append(row(attribute)));
    return table.toString();
  }

  private static String row(Element attribute) {
    String fallback = attribute.getAttribute("default");
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            attribute.getAttribute("id"),
            fallback.isEmpty() ? "" : "`" + fallback + "`",
            values(attribute),
            attribute.getAttribute("description"));
  }

  private static String values(Element attribute) {
    NodeList options = attribute.getElementsByTagName("Option");
    if (options.getLength() > 0) {
      return IntStream.range(0, options.getLength())
          .mapToObj(i -> "`" + ((Element) options.item(i)).getAttribute("value") + "`")
          .collect(Collectors.joining(", "));
    }
    String min = attribute.getAttribute("min");
    String max = attribute.getAttribute("max");
    String range = min.isEmpty() && max.isEmpty() ? "" : " " + min + ".." + max;
    return type(attribute.getAttribute("type")) + range;
  }

  private static String type(String type) {
    return switch (type) {
      case "Boolean" -> "`true`, `false`";
      case "Integer", "Long", "Short", "Byte" -> "whole number";
      case "Float", "Double" -> "number";
      default -> "text";
    };
  }

  private static void each(Element parent, String tag, Consumer<Element> action) {
    NodeList found = parent.getElementsByTagName(tag);
    List<Element> elements =
        IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    elements.forEach(action);
  }

  @Override
  public String toString() {
    return String.join("", sections.values());
  }
}
