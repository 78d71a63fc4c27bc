package org.dmus.player.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dmus.player.Activity;

/** What a service has started and has to end when its bundle stops. */
final class Activities {
  private final Set<Activity> running = ConcurrentHashMap.newKeySet();

  void add(Activity activity) {
    running.removeIf(
        a -> a.state() != Activity.State.RUNNING && a.state() != Activity.State.PAUSED);
    running.add(activity);
  }

  void closeAll() {
    running.forEach(Activity::close);
    running.clear();
  }
}
