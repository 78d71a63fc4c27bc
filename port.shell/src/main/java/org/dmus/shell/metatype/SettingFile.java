package org.dmus.shell.metatype;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A file of Metatype: the settings of each PID. Read from the file, because the service of OSGi
 * does not tell the range of a value.
 */
final class SettingFile {
  private SettingFile() {}

  /**
   * Reads a file of a bundle.
   *
   * @param in the file
   * @return the settings by PID; a factory's ends in {@code -*}
   * @throws IOException when it cannot be read
   */
  static Map<String, Map<String, Setting>> read(InputStream in) throws IOException {
    try {
      return read(
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("a bundle's Metatype: " + e.getMessage(), e);
    }
  }

  private static Map<String, Map<String, Setting>> read(Element metadata) {
    Map<String, Map<String, Setting>> definitions = new LinkedHashMap<>();
    all(metadata, "OCD").forEach(ocd -> definitions.put(ocd.getAttribute("id"), settings(ocd)));
    Map<String, Map<String, Setting>> byPid = new LinkedHashMap<>();
    for (Element designate : all(metadata, "Designate")) {
      String factory = designate.getAttribute("factoryPid");
      String pid = factory.isEmpty() ? designate.getAttribute("pid") : factory + Settings.FACTORY;
      String ocd = all(designate, "Object").get(0).getAttribute("ocdref");
      byPid.put(pid, definitions.getOrDefault(ocd, Map.of()));
    }
    return byPid;
  }

  private static Map<String, Setting> settings(Element ocd) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    all(ocd, "AD").forEach(ad -> settings.put(ad.getAttribute("id"), setting(ad)));
    return settings;
  }

  private static Setting setting(Element ad) {
    String cardinality = ad.getAttribute("cardinality");
    return new Setting(
        ad.getAttribute("id"),
        ad.getAttribute("type"),
        !cardinality.isEmpty() && !cardinality.equals("0"),
        ad.getAttribute("default"),
        ad.getAttribute("min"),
        ad.getAttribute("max"),
        all(ad, "Option").stream().map(option -> option.getAttribute("value")).toList(),
        ad.getAttribute("description"));
  }

  private static List<Element> all(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
