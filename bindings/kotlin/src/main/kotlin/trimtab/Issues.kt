package trimtab

/** What went wrong with single units or rows, or is worth knowing, while the others were answered. */
public class Issues internal constructor(table: Table) : TypedTable<Issues.Record>(table) {
    /** The series, business, account or line; null for the whole call. */
    public val unit: List<String?> by lazy { table.texts("unit") }

    /** `info`, `warning` or `error`. */
    public val severity: List<String> by lazy { table.texts("severity").requireNoNulls() }

    /** What it is; the same text in every language. */
    public val code: List<String> by lazy { table.texts("code").requireNoNulls() }

    /** The column at fault. */
    public val column: List<String?> by lazy { table.texts("column") }

    /** The row at fault, counted from 0. */
    public val row: List<Long?> by lazy { table.integers("row") }

    /** What happened, in English. */
    public val message: List<String> by lazy { table.texts("message").requireNoNulls() }

    /** The code's parameters, as a JSON object. */
    public val details: List<String> by lazy { table.texts("details").requireNoNulls() }

    override fun record(index: Int): Record =
        Record(
            unit[index],
            severity[index],
            code[index],
            column[index],
            row[index],
            message[index],
            details[index],
        )

    /** One issue. */
    public data class Record(
        /** The series, business, account or line; null for the whole call. */
        val unit: String?,
        /** `info`, `warning` or `error`. */
        val severity: String,
        /** What it is; the same text in every language. */
        val code: String,
        /** The column at fault. */
        val column: String?,
        /** The row at fault, counted from 0. */
        val row: Long?,
        /** What happened, in English. */
        val message: String,
        /** The code's parameters, as a JSON object. */
        val details: String,
    )
}
