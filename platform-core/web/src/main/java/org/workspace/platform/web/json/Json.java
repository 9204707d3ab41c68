package org.workspace.platform.web.json;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The mappers of this platform. A mapper is costly to make and safe to share: use these. */
public final class Json {
    private static final int REMEMBERED_TYPES = 200;

    /** For v2 and WebSocket frames: instants as ISO-8601 text, unknown properties and wrong types refused. */
    public static final ObjectMapper STRICT = common().withCoercionConfig(
                    LogicalType.OtherScalar,
                    other -> other.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.DateTime, time -> time.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .build();

    /** For v1, whose clients send more than they need and mix types: unknown properties ignored. */
    public static final ObjectMapper LENIENT = common().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.TryConvert)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.TryConvert))
            .enable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private Json() {}

    /**
     * Jackson's own remembers types for all mappers of the process, which would keep the classes of a module that was
     * replaced.
     */
    private static TypeFactory ownTypes() {
        LookupCache<Object, JavaType> own = new LRUMap<>(16, REMEMBERED_TYPES);
        return TypeFactory.defaultInstance().withCache(own);
    }

    private static JsonMapper.Builder common() {
        return JsonMapper.builder()
                .typeFactory(ownTypes())
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }
}
