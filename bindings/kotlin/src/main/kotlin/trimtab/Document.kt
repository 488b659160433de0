package trimtab

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/**
 * A fitted model, a goal, a graph: JSON of a kind and version, with a hash of its content.
 *
 * Two documents are equal if their hashes are.
 */
public class Document private constructor(private val parts: trimtab.ffi.DocumentParts) : Value, OptionValue {
    /** What the document is, such as `health.model`. */
    public val kind: String
        get() = parts.kind

    /** The version of the kind's form. */
    public val version: Int
        get() = parts.version.toInt()

    /** `sha256:` and 64 hexadecimal digits. */
    public val hash: String
        get() = parts.hash

    /** The content. */
    public val body: JsonElement by lazy { Json.parseToJsonElement(parts.body) }

    override val json: JsonElement
        get() = Json.parseToJsonElement(parts.json)

    /** The written form, which [fromJson] reads. */
    public fun toJson(): String = parts.json

    override fun equals(other: Any?): Boolean = other is Document && other.hash == hash

    override fun hashCode(): Int = hash.hashCode()

    override fun toString(): String = "Document($kind, version $version, $hash)"

    public companion object {
        /**
         * Reads the written form; a missing hash is computed, a wrong one refused.
         *
         * @throws TrimtabException `DOCUMENT_INVALID` if the text is not a document, `DOCUMENT_HASH`
         *   if the content was changed and the hash was not.
         */
        @JvmStatic
        public fun fromJson(text: String): Document = Document(crossing { trimtab.ffi.readDocument(text) })
    }
}
