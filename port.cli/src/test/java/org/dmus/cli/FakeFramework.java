package org.dmus.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A framework that remembers what was started, and stops at once. */
final class FakeFramework implements Framework {
  final Set<String> installed = new HashSet<>();
  final List<String> started = new ArrayList<>();

  @Override
  public boolean start(String symbolicName) {
    started.add(symbolicName);
    return installed.contains(symbolicName);
  }

  @Override
  public void awaitStop() {
    started.add("until stopped");
  }
}
