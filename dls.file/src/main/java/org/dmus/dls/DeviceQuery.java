package org.dmus.dls;

import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** The queries that a condition may put to a device (DLS 2.2 §2.4.4). */
enum DeviceQuery {
  GM_IN_HARDWARE("178f2f24-c364-11d1-a760-0000f875ac12", device -> bit(device.gm())),
  GS_IN_HARDWARE("178f2f25-c364-11d1-a760-0000f875ac12", device -> bit(device.gs())),
  XG_IN_HARDWARE("178f2f26-c364-11d1-a760-0000f875ac12", device -> bit(device.xg())),
  SUPPORTS_DLS1("178f2f27-c364-11d1-a760-0000f875ac12", device -> 1),
  SAMPLE_MEMORY_SIZE("178f2f28-c364-11d1-a760-0000f875ac12", DlsDevice::memorySamples),
  SUPPORTS_DLS2("f14599e5-4689-11d2-afa6-00aa0024d8b6", device -> bit(device.level2())),
  SAMPLE_PLAYBACK_RATE("2a91f713-a4bf-11d2-bbdf-00600833dbd8", DlsDevice::sampleRateHz),
  MANUFACTURERS_ID("b03e1181-8095-11d2-a1ef-00600833dbd8", DlsDevice::manufacturer),
  PRODUCT_ID("b03e1182-8095-11d2-a1ef-00600833dbd8", DlsDevice::product);

  private static final DeviceQuery[] ALL = values();

  private final UUID id;
  private final ToIntFunction<DlsDevice> answer;

  DeviceQuery(String id, ToIntFunction<DlsDevice> answer) {
    this.id = UUID.fromString(id);
    this.answer = answer;
  }

  static Optional<DeviceQuery> of(UUID id) {
    for (DeviceQuery query : ALL) {
      if (query.id.equals(id)) {
        return Optional.of(query);
      }
    }
    return Optional.empty();
  }

  UUID id() {
    return id;
  }

  int answer(DlsDevice device) {
    return answer.applyAsInt(device);
  }

  private static int bit(boolean answer) {
    return answer ? 1 : 0;
  }
}
