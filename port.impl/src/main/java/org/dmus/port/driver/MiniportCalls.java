package org.dmus.port.driver;

import java.util.function.Supplier;

/** How a miniport is called where no lock of its engine is held: in init and close. */
interface MiniportCalls {
  /** Nobody watches. */
  MiniportCalls DIRECT =
      new MiniportCalls() {
        @Override
        public <T> T call(Supplier<T> code) {
          return code.get();
        }
      };

  /** Calls it; throws what it throws, or {@link org.dmus.port.engine.Isolated}. */
  <T> T call(Supplier<T> code);
}
