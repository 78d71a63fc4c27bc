package org.dmus.shell.live;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.dmus.client.IPin;
import org.dmus.client.PinStatistics;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.AllocatorStatistics;

/** An open pin that answers what it is. */
final class FakePin {
  private static final PinStatistics COUNTS =
      new PinStatistics(
          10,
          6,
          1,
          1,
          1,
          1,
          0,
          0,
          2,
          0,
          0,
          100,
          4,
          new AllocatorStatistics(1, 1, 0, 0, 0, 0, 0, 0));

  private static final Map<String, Object> ANSWERS =
      Map.of(
          "pinId",
          0,
          "instanceId",
          5L,
          "format",
          KsDataFormat.DIRECTMUSIC,
          "state",
          KsState.RUN,
          "isAttached",
          true,
          "statistics",
          COUNTS);

  private FakePin() {}

  static IPin create() {
    return (IPin)
        Proxy.newProxyInstance(
            IPin.class.getClassLoader(),
            new Class<?>[] {IPin.class},
            (proxy, method, args) -> ANSWERS.get(method.getName()));
  }
}
