package trimtab

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import trimtab.ffi.ColumnKind

/**
 * Named columns of equal length, on the native side.
 *
 * ```
 * val ratios = tableOf(
 *     "business_id" to listOf("a", "b"),
 *     "current_ratio" to listOf(1.5, null),
 * )
 * ```
 */
public class Table internal constructor(internal val native: trimtab.ffi.Table) : Value {
    /**
     * A table of these columns, in their order.
     *
     * @throws TrimtabException `TABLE_UNREADABLE` if lengths differ.
     */
    public constructor(columns: List<Pair<String, Column>>) :
        this(crossing { trimtab.ffi.Table(columns.map { (name, column) -> column.toNative(name) }) })

    /** The number of rows. */
    public val rowCount: Int
        get() = crossing { native.numRows() }.toInt()

    /** The columns' names, in order. */
    public val columnNames: List<String>
        get() = crossing { native.columnNames() }

    /**
     * The column of that name, as values of its own kind; a column of nulls alone is of numbers.
     *
     * @throws TrimtabException `COLUMN_MISSING`, `COLUMN_DUPLICATE` or `COLUMN_TYPE`.
     */
    public fun column(name: String): Column = crossing { native.column(name, null) }.toKotlin()

    /** The column as numbers; decimals are rounded to the nearest double. */
    public fun numbers(name: String): List<Double?> = (read(name, ColumnKind.NUMBER) as Column.Numbers).values

    /** The column as whole numbers. */
    public fun integers(name: String): List<Long?> = (read(name, ColumnKind.INTEGER) as Column.Integers).values

    /** The column as texts; whole numbers become their digits. */
    public fun texts(name: String): List<String?> = (read(name, ColumnKind.TEXT) as Column.Texts).values

    /** The column as booleans; 0 and 1 are read too. */
    public fun flags(name: String): List<Boolean?> = (read(name, ColumnKind.FLAG) as Column.Flags).values

    /** The column as dates; timestamps are read where they are midnight. */
    public fun dates(name: String): List<LocalDate?> = (read(name, ColumnKind.DATE) as Column.Dates).values

    /** The column as instants; dates and naive timestamps are read as UTC. */
    public fun timestamps(name: String): List<Instant?> = (read(name, ColumnKind.TIMESTAMP) as Column.Timestamps).values

    /** The column as times in the form that it has: dates, timestamps with or without a zone, or whole numbers. */
    public fun times(name: String): List<TimePoint?> = (read(name, ColumnKind.TIME) as Column.Times).values

    /** The column as exact amounts of money, at four decimals. */
    public fun money(name: String): List<BigDecimal?> = (read(name, ColumnKind.MONEY) as Column.Money).values

    /** The column as lists of texts. */
    public fun textLists(name: String): List<List<String>?> =
        (read(name, ColumnKind.TEXT_LIST) as Column.TextLists).values

    /** The table as JSON: an object of columns, each a list of values. */
    public fun toJson(): String = crossing { native.toJson() }

    /**
     * The table as an Arrow IPC stream.
     *
     * @throws TrimtabException `UNSUPPORTED` if this build leaves Arrow IPC out.
     */
    public fun toIpc(): ByteArray = crossing { native.toIpc() }

    override fun toString(): String = "Table($rowCount rows: ${columnNames.joinToString()})"

    private fun read(name: String, kind: ColumnKind) = crossing { native.column(name, kind) }.toKotlin()

    public companion object {
        /**
         * A table from JSON: `{"a": [1, 2.5, null], "b": ["x", "y", "z"]}`, or a column as
         * `{"type": "Date32", "values": ["2026-01-31"]}` with an Arrow type by name.
         *
         * @throws TrimtabException `TABLE_UNREADABLE` or `COLUMN_TYPE`.
         */
        @JvmStatic
        public fun fromJson(text: String): Table = Table(crossing { trimtab.ffi.Table.fromJson(text) })

        /**
         * A table from an Arrow IPC stream.
         *
         * @throws TrimtabException `TABLE_UNREADABLE` if the bytes are not a whole stream,
         *   `UNSUPPORTED` if this build leaves Arrow IPC out.
         */
        @JvmStatic
        public fun fromIpc(bytes: ByteArray): Table = Table(crossing { trimtab.ffi.Table.fromIpc(bytes) })
    }
}

/**
 * A table of these columns, each a list of numbers, texts, booleans, dates, instants, times in one
 * form, money or lists of texts, with null where there is no value.
 *
 * @throws TrimtabException `TABLE_UNREADABLE` if lengths differ, `COLUMN_TYPE` if a column mixes types.
 */
public fun tableOf(vararg columns: Pair<String, List<Any?>>): Table =
    Table(crossing { trimtab.ffi.Table(columns.map { (name, values) -> Column.native(name, values) }) })

/** An output table of known columns. */
public abstract class TypedTable<Record> internal constructor(
    /** The table as it is. */
    public val table: Table,
) {
    /** The rows, in order. */
    public val records: List<Record> by lazy { List(table.rowCount, ::record) }

    /** The row at [index], counted from 0. */
    protected abstract fun record(index: Int): Record
}
