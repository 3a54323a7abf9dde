package io.tallawah.shared.api;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Times and days are read from ISO text alone: a number is no time, written as text or not. */
final class TimesAsText extends SimpleModule {

  private static final long serialVersionUID = 1L;

  TimesAsText() {
    super("times-as-text");
    setDeserializerModifier(new Modifier());
  }

  private static final class Modifier extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
        DeserializationConfig config,
        BeanDescription.Supplier bean,
        ValueDeserializer<?> deserializer) {
      return deserializer.logicalType() == LogicalType.DateTime
          ? new TextOnly(deserializer)
          : deserializer;
    }
  }

  private static final class TextOnly extends DelegatingDeserializer {

    private static final String NOT_ISO = "times are written like 2026-11-21T08:00:00Z";

    TextOnly(ValueDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
      return new TextOnly(reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return context.handleUnexpectedToken(handledType(), parser);
      }
      if (parser.getString().indexOf('-') < 0) {
        return context.handleWeirdStringValue(handledType(), parser.getString(), NOT_ISO);
      }
      return super.deserialize(parser, context);
    }
  }
}
