package org.dmus.cli.bank;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.dls.Carried;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.WaveData;

/**
 * Makes the records of a collection of parsed JSON: the reverse of {@link BankJson}. What may be
 * absent may be missing; what is unknown is refused, for it would be lost.
 */
final class JsonRecord {
  private final Sounds sounds;

  /** Finds the sound of a wave. */
  @FunctionalInterface
  interface Sounds {
    /**
     * Returns a sound.
     *
     * @param name what the JSON names it
     * @param place the member that names it
     */
    WaveData of(Object name, String place) throws BankSourceException;
  }

  JsonRecord(Sounds sounds) {
    this.sounds = sounds;
  }

  Object read(Type type, Object json, String place) throws BankSourceException {
    if (type instanceof ParameterizedType generic) {
      return readGeneric(generic, json, place);
    }
    Class<?> target = (Class<?>) type;
    if (target == DlsInfo.class && json == null) {
      return DlsInfo.EMPTY;
    }
    if (target == Carried.class && json == null) {
      return Carried.NOTHING;
    }
    if (target == WaveData.class) {
      return sounds.of(object(json, place).get("file"), place + ".file");
    }
    return target.isRecord()
        ? readRecord(target, object(json, place), place)
        : JsonScalar.read(target, json, place);
  }

  private Object readGeneric(ParameterizedType type, Object json, String place)
      throws BankSourceException {
    Type[] arguments = type.getActualTypeArguments();
    Type element = arguments[arguments.length - 1];
    if (type.getRawType() == Optional.class) {
      return json == null ? Optional.empty() : Optional.of(read(element, json, place));
    }
    return type.getRawType() == List.class
        ? readList(element, json, place)
        : readMap(element, json, place);
  }

  private List<Object> readList(Type element, Object json, String place)
      throws BankSourceException {
    List<Object> values = new ArrayList<>();
    if (json != null) {
      List<?> list = JsonScalar.as(List.class, json, place, "a list");
      for (Object each : list) {
        values.add(read(element, each, place + "[" + values.size() + "]"));
      }
    }
    return values;
  }

  private Map<String, Object> readMap(Type element, Object json, String place)
      throws BankSourceException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<?, ?> each : object(json, place).entrySet()) {
      String name = each.getKey().toString();
      values.put(name, read(element, each.getValue(), place + "." + name));
    }
    return values;
  }

  private Object readRecord(Class<?> type, Map<?, ?> json, String place)
      throws BankSourceException {
    RecordComponent[] components = type.getRecordComponents();
    refuseUnknown(components, json, place);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      String name = components[i].getName();
      values[i] = read(components[i].getGenericType(), json.get(name), place + "." + name);
    }
    return create(type, components, values, place);
  }

  private static void refuseUnknown(RecordComponent[] components, Map<?, ?> json, String place)
      throws BankSourceException {
    List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
    for (Object name : json.keySet()) {
      if (!known.contains(name)) {
        throw new BankSourceException(
            place, "does not know \"" + name + "\"", "it knows " + String.join(", ", known));
      }
    }
  }

  private static Object create(
      Class<?> type, RecordComponent[] components, Object[] values, String place)
      throws BankSourceException {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new BankSourceException(place, e.getCause().getMessage(), "correct the number");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is no public record", e);
    }
  }

  private static Map<?, ?> object(Object json, String place) throws BankSourceException {
    return JsonScalar.as(Map.class, json, place, "an object");
  }
}
