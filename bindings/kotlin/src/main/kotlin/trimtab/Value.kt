package trimtab

/** What a port of an operation holds: a [Table], a [Document], [Bytes] or a [Text]. */
public sealed interface Value

/** Bytes, such as an image. */
public class Bytes(
    /** The bytes. */
    public val value: ByteArray,
) : Value {
    override fun equals(other: Any?): Boolean = other is Bytes && other.value.contentEquals(value)

    override fun hashCode(): Int = value.contentHashCode()
}

/** Text, such as a report. */
public data class Text(
    /** The text. */
    val value: String,
) : Value

/** The outputs of one call, by name. */
public class Outputs internal constructor(private val values: Map<String, Value>) {
    /** The names of the outputs that were computed, in order. */
    public val names: Set<String>
        get() = values.keys

    /** The output of that name. */
    public operator fun get(name: String): Value? = values[name]

    /** The table of that name. */
    public fun table(name: String): Table = output(name)

    /** The document of that name. */
    public fun document(name: String): Document = output(name)

    /** The bytes of that name. */
    public fun bytes(name: String): ByteArray = output<Bytes>(name).value

    /** The text of that name. */
    public fun text(name: String): String = output<Text>(name).value

    private inline fun <reified T : Value> output(name: String): T {
        val problem = if (name in values) "is of another kind" else "was not asked for; add it to `outputs`"
        return values[name] as? T ?: throw TrimtabException.invalid("outputs", "output `$name` $problem")
    }
}
