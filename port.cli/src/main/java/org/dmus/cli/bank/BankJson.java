package org.dmus.cli.bank;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.dls.Carried;
import org.dmus.dls.WaveData;

/**
 * Writes a collection as JSON: each record an object, each component a member of its name, in the
 * units of the file format. Nothing is left out, also not what the model gains some day; an
 * optional that is empty is {@code null}, a part that carries nothing else does not say so. The
 * sound of a wave is named, not contained.
 */
final class BankJson {
  private final JsonGenerator out;
  private final SoundNames sounds;

  /** Names the file that holds the sound of a wave. */
  @FunctionalInterface
  interface SoundNames {
    /** Returns the name of the next wave's file; null when its sound is not kept. */
    String next();
  }

  BankJson(JsonGenerator out, SoundNames sounds) {
    this.out = out;
    this.sounds = sounds;
  }

  void write(Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Optional<?> optional) {
      write(optional.orElse(null));
    } else if (value instanceof List<?> list) {
      writeList(list);
    } else if (value instanceof Map<?, ?> map) {
      writeMap(map);
    } else if (value instanceof WaveData sound) {
      writeSound(sound);
    } else if (value instanceof Record record) {
      writeRecord(record);
    } else {
      writeScalar(value);
    }
  }

  private void writeScalar(Object value) throws IOException {
    if (value instanceof Integer || value instanceof Long) {
      out.writeNumber(((Number) value).longValue());
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof ByteBuffer bytes) {
      out.writeString(JsonScalar.hex(bytes));
    } else {
      out.writeString(value.toString());
    }
  }

  private void writeList(List<?> list) throws IOException {
    out.writeStartArray();
    for (Object each : list) {
      write(each);
    }
    out.writeEndArray();
  }

  private void writeMap(Map<?, ?> map) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> each : map.entrySet()) {
      member(each.getKey().toString(), each.getValue());
    }
    out.writeEndObject();
  }

  private void writeRecord(Record record) throws IOException {
    out.writeStartObject();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(component, record);
      if (!Carried.NOTHING.equals(value)) {
        member(component.getName(), value);
      }
    }
    out.writeEndObject();
  }

  private void writeSound(WaveData sound) throws IOException {
    out.writeStartObject();
    member("encoding", sound.encoding());
    member("frames", sound.frames());
    member("file", sounds.next());
    out.writeEndObject();
  }

  void member(String name, Object value) throws IOException {
    out.writeFieldName(name);
    write(value);
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " of a public record", e);
    }
  }
}
