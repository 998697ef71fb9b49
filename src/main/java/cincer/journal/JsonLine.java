package cincer.journal;

import cincer.InvalidInputException;
import cincer.data.Plain;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One record of a journal, read strictly: what is asked for is there, of the right kind and in its range, or the line is
 * refused by its number.
 *
 * @param file   the journal, for messages
 * @param line   from 1
 * @param object what the line holds, or a part of it
 */
record JsonLine(String file, int line, JsonObject object) {

  /** @throws InvalidInputException if the text is not one JSON object */
  static JsonLine parse(String file, int line, String text) {
    return tryToParse(file, line, text).orElseThrow(() -> new JsonLine(file, line, null).broken("it is no JSON object"));
  }

  /** @return nothing if the text is not one JSON object */
  static Optional<JsonLine> tryToParse(String file, int line, String text) {
    try {
      JsonReader reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      return element.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT
          ? Optional.of(new JsonLine(file, line, element.getAsJsonObject())) : Optional.empty();
    } catch (JsonParseException | IOException e) { // so it is none
      return Optional.empty();
    }
  }

  /** The sentence that refuses this line. */
  InvalidInputException broken(String why) {
    return new InvalidInputException("line " + line + " of the journal '" + file + "' is broken (" + Plain.text(why)
        + "); restore the file as it was written, " + (line > 1 ? "keep only the lines before this one, " : "")
        + "or begin another journal with -journal");
  }

  boolean has(String name) {
    return object.has(name);
  }

  String text(String name) {
    JsonPrimitive value = primitive(name);
    if (!value.isString()) {
      throw broken("'" + name + "' is no text");
    }
    return value.getAsString();
  }

  /** A time in UTC. */
  String time(String name) {
    try {
      return Instant.parse(text(name)).toString();
    } catch (DateTimeParseException e) {
      throw broken("'" + name + "' is no time such as 2026-01-31T08:30:00Z");
    }
  }

  /** A whole number in [low, high]. */
  int integer(String name, int low, int high) {
    JsonPrimitive value = primitive(name);
    String digits = value.isNumber() ? value.getAsString() : "";
    if (!digits.matches("-?\\d{1,9}") || Integer.parseInt(digits) < low || Integer.parseInt(digits) > high) {
      throw broken("'" + name + "' is no whole number from " + low + " to " + high);
    }
    return Integer.parseInt(digits);
  }

  double number(String name) {
    return number(primitive(name), name);
  }

  double[] numbers(String name, int length) {
    JsonArray array = array(name);
    if (array.size() != length) {
      throw broken("'" + name + "' has " + array.size() + " numbers, not " + length);
    }
    double[] numbers = new double[length];
    for (int i = 0; i < length; i++) {
      if (!array.get(i).isJsonPrimitive()) {
        throw broken("'" + name + "' holds something that is no number");
      }
      numbers[i] = number(array.get(i).getAsJsonPrimitive(), name);
    }
    return numbers;
  }

  private double number(JsonPrimitive value, String name) {
    String text = value.getAsString();
    if (value.isNumber() && text.length() <= 40) { // none that we write is longer
      return Double.parseDouble(text);
    } else if (value.isString() && text.matches("NaN|-?Infinity")) {
      return Double.parseDouble(text);
    }
    throw broken("'" + name + "' is no number");
  }

  /** A number as JSON; it is read back bit for bit. */
  static JsonPrimitive number(double value) {
    return Double.isFinite(value) ? new JsonPrimitive(value) : new JsonPrimitive(Double.toString(value));
  }

  JsonLine part(String name) {
    if (!has(name) || !object.get(name).isJsonObject()) {
      throw broken("it has no '" + name + "'");
    }
    return new JsonLine(file, line, object.getAsJsonObject(name));
  }

  List<JsonLine> parts(String name) {
    List<JsonLine> parts = new ArrayList<>();
    for (JsonElement element : array(name)) {
      if (!element.isJsonObject()) {
        throw broken("'" + name + "' holds something that is no object");
      }
      parts.add(new JsonLine(file, line, element.getAsJsonObject()));
    }
    return parts;
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonElement element : array(name)) {
      if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
        throw broken("'" + name + "' holds something that is no text");
      }
      texts.add(element.getAsString());
    }
    return texts;
  }

  /** An object whose values are texts. */
  Map<String, String> map(String name) {
    JsonLine part = part(name);
    Map<String, String> map = new LinkedHashMap<>();
    part.object.keySet().forEach(key -> map.put(key, part.text(key)));
    return map;
  }

  private JsonArray array(String name) {
    if (!has(name) || !object.get(name).isJsonArray()) {
      throw broken("it has no list '" + name + "'");
    }
    return object.getAsJsonArray(name);
  }

  private JsonPrimitive primitive(String name) {
    if (!has(name) || !object.get(name).isJsonPrimitive()) {
      throw broken("it has no '" + name + "'");
    }
    return object.getAsJsonPrimitive(name);
  }
}
