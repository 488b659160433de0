package trimtab

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What an option may hold besides numbers, texts, booleans, lists and maps. */
public interface OptionValue {
    /** The value as it crosses. */
    public val json: JsonElement
}

/** The value of an option as JSON. */
internal fun json(value: Any?): JsonElement =
    when (value) {
        null -> JsonNull
        is JsonElement -> value
        is OptionValue -> value.json
        is Boolean -> JsonPrimitive(value)
        is String -> JsonPrimitive(value)
        is Double -> json(value)
        is Float -> json(value.toDouble())
        is Number -> JsonPrimitive(value)
        is Map<*, *> -> JsonObject(value.entries.associate { it.key.toString() to json(it.value) })
        is Iterable<*> -> JsonArray(value.map(::json))
        else -> throw TrimtabException.invalid("options", "a ${value::class.simpleName} has no form in JSON")
    }

/** JSON has no NaN and no infinities: they cross as text, and the library refuses them by name. */
private fun json(value: Double): JsonElement =
    if (value.isFinite()) JsonPrimitive(value) else JsonPrimitive(value.toString())
