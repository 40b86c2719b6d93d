package cn.jifenbu.web.http;

import cn.jifenbu.shared.TextNormalizer;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/// Takes numbers only where numbers are written, never rounds, and lets no invisible or broken characters in.
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /// After Quarkus's own, whose reader of dates would otherwise stand before ours.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        // a set keeps the order it was written in: the hash of a request is taken over what was read, in every JVM the same
        json.registerModule(new SimpleModule().addDeserializer(String.class, new CleanText())
                .addDeserializer(LocalDate.class, new Day()).addAbstractTypeMapping(Set.class, LinkedHashSet.class));
    }

    private static final class CleanText extends StdScalarDeserializer<String> {

        CleanText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue() || parser.currentToken().isNumeric()
                    || parser.currentToken().isBoolean()) {
                throw JsonMappingException.from(parser, "要填文字");
            }
            try {
                return TextNormalizer.normalize(parser.getText());
            } catch (IllegalArgumentException unclean) {
                throw JsonMappingException.from(parser, "有看不见或不完整的字符，请删掉重新输入");
            }
        }
    }

    /// `2026-03-05` and nothing else: no numbers, no arrays, no years that the database cannot hold.
    private static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                if (parser.currentToken() == JsonToken.VALUE_STRING && parser.getText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                    return LocalDate.parse(parser.getText());
                }
            } catch (DateTimeException noSuchDay) {
                // said below
            }
            throw JsonMappingException.from(parser, "日期要写成 2026-03-05");
        }
    }
}
