package org.dmus.doctor.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dmus.doctor.Finding;

/**
 * What others tell beside what one look finds: the deploy folder tells of its files, and a bundle
 * that does not run, its jar and its port may be one fault, which is told once.
 */
final class Told {
  private Told() {}

  /**
   * Returns what is found without what is told twice.
   *
   * @param found what one look found, and what others told
   * @param told what others told
   * @param bundles symbolic names by file name, of the deploy folder
   */
  static List<Finding> once(List<Finding> found, List<Finding> told, Map<String, String> bundles) {
    List<Finding> own = found.stream().filter(f -> !isOf(f, told)).toList();
    List<Finding> once = new ArrayList<>();
    for (Finding each : found) {
      if (!isOf(each, told)) {
        once.add(withFile(each, told, bundles));
      } else if (own.stream().noneMatch(other -> isSame(each, other, bundles))) {
        once.add(each);
      }
    }
    return List.copyOf(once);
  }

  /** Ranking may have made it worse. */
  private static boolean isOf(Finding finding, List<Finding> told) {
    return told.stream()
        .anyMatch(
            each ->
                each.subject().equals(finding.subject()) && each.cause().equals(finding.cause()));
  }

  private static boolean isSame(Finding told, Finding own, Map<String, String> bundles) {
    return told.isError()
        && own.isError()
        && bundles.containsKey(told.subject())
        && (own.subject().equals(bundles.get(told.subject()))
            || own.subject().startsWith("port ") && told.cause().startsWith(own.subject() + ":")
            || own.subject().startsWith("port ") && told.cause().startsWith(own.subject() + " "));
  }

  /** Says which file a bundle came as. */
  private static Finding withFile(Finding own, List<Finding> told, Map<String, String> bundles) {
    return told.stream()
        .filter(each -> isSame(each, own, bundles))
        .findFirst()
        .map(
            each ->
                new Finding(
                    own.severity(),
                    own.subject() + " (" + each.subject() + ")",
                    own.cause(),
                    own.cure()))
        .orElse(own);
  }
}
