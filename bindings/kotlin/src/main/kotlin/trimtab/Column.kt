package trimtab

import java.math.BigDecimal
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.ZoneOffset
import trimtab.ffi.ColumnKind

/** The values of a column, with null where there is none. */
public sealed interface Column {
    /** The values, one a row. */
    public val values: List<Any?>

    /** Numbers; NaN counts as null. */
    public data class Numbers(override val values: List<Double?>) : Column

    /** Whole numbers. */
    public data class Integers(override val values: List<Long?>) : Column

    /** Texts. */
    public data class Texts(override val values: List<String?>) : Column

    /** True or false. */
    public data class Flags(override val values: List<Boolean?>) : Column

    /** Calendar dates. */
    public data class Dates(override val values: List<LocalDate?>) : Column

    /** Instants, to the microsecond. */
    public data class Timestamps(override val values: List<Instant?>) : Column

    /** Times in one form: dates, what a clock on the wall shows, instants or steps. */
    public data class Times(override val values: List<TimePoint?>) : Column

    /** Exact amounts of money, at four decimals; more are rounded half to even. */
    public data class Money(override val values: List<BigDecimal?>) : Column

    /** Lists of texts. */
    public data class TextLists(override val values: List<List<String>?>) : Column

    public companion object {
        /** A column of these values: numbers, texts, booleans, dates, instants, times, money or lists of texts. */
        @Suppress("UNCHECKED_CAST")
        internal fun native(name: String, values: List<Any?>): trimtab.ffi.Column =
            when {
                values.holds<Double>() -> Numbers(values as List<Double?>).toNative(name)
                values.holds<String>() -> Texts(values as List<String?>).toNative(name)
                values.holds<LocalDate>() -> Dates(values as List<LocalDate?>).toNative(name)
                values.holds<Instant>() -> Timestamps(values as List<Instant?>).toNative(name)
                values.holds<LocalDateTime>() ->
                    Times((values as List<LocalDateTime?>).map { it?.let(TimePoint::Wall) }).toNative(name)
                values.holds<TimePoint>() -> Times(values as List<TimePoint?>).toNative(name)
                values.holds<BigDecimal>() -> Money(values as List<BigDecimal?>).toNative(name)
                else -> column(name, ColumnKind.JSON, values, json(values).toString().toByteArray())
            }

        private inline fun <reified T> List<Any?>.holds() = all { it == null || it is T } && any { it != null }
    }
}

internal fun Column.toNative(name: String): trimtab.ffi.Column =
    when (this) {
        is Column.Numbers ->
            column(name, ColumnKind.NUMBER, values, buffer(values.size, 8) { values.forEach { putDouble(it ?: 0.0) } })
        is Column.Integers ->
            column(name, ColumnKind.INTEGER, values, buffer(values.size, 8) { values.forEach { putLong(it ?: 0) } })
        is Column.Dates ->
            column(name, ColumnKind.DATE, values, buffer(values.size, 4) { values.forEach { putInt(it.toDays()) } })
        is Column.Timestamps ->
            column(name, ColumnKind.TIMESTAMP, values, buffer(values.size, 8) { values.forEach { putLong(it.toMicros()) } })
        is Column.Times -> {
            val parts = values.map { it.parts() }
            val numbers = buffer(values.size, 8) { parts.forEach { putLong(it.first) } }
            column(name, ColumnKind.TIME, values, numbers, forms = buffer(values.size, 1) { parts.forEach { put(it.second) } })
        }
        is Column.Money -> {
            val texts = Joined(values.map { it?.toPlainString() })
            column(name, ColumnKind.MONEY, values, texts.bytes, texts.offsets)
        }
        is Column.Flags -> column(name, ColumnKind.FLAG, values, bits(values.size) { values[it] == true })
        is Column.Texts -> {
            val texts = Joined(values)
            column(name, ColumnKind.TEXT, values, texts.bytes, texts.offsets)
        }
        is Column.TextLists -> {
            val texts = Joined(values.flatMap { it.orEmpty() })
            val offsets = offsets(values) { it?.size ?: 0 }
            column(name, ColumnKind.TEXT_LIST, values, texts.bytes, offsets, texts.offsets)
        }
    }

internal fun trimtab.ffi.Column.toKotlin(): Column {
    val size = rows.toInt()
    val data = ByteBuffer.wrap(values).order(ByteOrder.nativeOrder())
    fun <T> read(value: (Int) -> T): List<T?> {
        val valid = valid ?: return List(size) { value(it) }
        return List(size) { if (valid.bit(it)) value(it) else null }
    }
    return when (kind) {
        ColumnKind.NUMBER -> Column.Numbers(read { data.getDouble(it * 8) })
        ColumnKind.INTEGER -> Column.Integers(read { data.getLong(it * 8) })
        ColumnKind.DATE -> Column.Dates(read { LocalDate.ofEpochDay(data.getInt(it * 4).toLong()) })
        ColumnKind.FLAG -> Column.Flags(read { values.bit(it) })
        ColumnKind.TIMESTAMP -> Column.Timestamps(read { toInstant(data.getLong(it * 8)) })
        ColumnKind.TIME -> Column.Times(read { toTimePoint(data.getLong(it * 8), forms[it]) })
        ColumnKind.MONEY -> {
            val starts = ByteBuffer.wrap(offsets).order(ByteOrder.nativeOrder())
            Column.Money(read { BigDecimal(values.text(starts, it)) })
        }
        ColumnKind.TEXT, ColumnKind.JSON -> {
            val starts = ByteBuffer.wrap(offsets).order(ByteOrder.nativeOrder())
            Column.Texts(read { values.text(starts, it) })
        }
        ColumnKind.TEXT_LIST -> {
            val starts = ByteBuffer.wrap(offsets).order(ByteOrder.nativeOrder())
            val texts = ByteBuffer.wrap(textOffsets).order(ByteOrder.nativeOrder())
            Column.TextLists(
                read { row -> (starts.getInt(row * 4) until starts.getInt(row * 4 + 4)).map { values.text(texts, it) } },
            )
        }
    }
}

private fun column(
    name: String,
    kind: ColumnKind,
    values: List<Any?>,
    bytes: ByteArray,
    offsets: ByteArray = ByteArray(0),
    textOffsets: ByteArray = ByteArray(0),
    forms: ByteArray = ByteArray(0),
): trimtab.ffi.Column {
    val valid = if (values.any { it == null }) bits(values.size) { values[it] != null } else null
    return trimtab.ffi.Column(name, kind, values.size.toULong(), valid, bytes, offsets, textOffsets, forms)
}

/** Texts as one block of UTF-8, and where each begins. */
private class Joined(texts: List<String?>) {
    private val parts = texts.map { it?.toByteArray() ?: ByteArray(0) }
    val bytes: ByteArray = buffer(parts.sumOf { it.size }, 1) { parts.forEach { put(it) } }
    val offsets: ByteArray = offsets(parts) { it.size }
}

private inline fun buffer(count: Int, width: Int, fill: ByteBuffer.() -> Unit): ByteArray {
    val size = Math.multiplyExact(count, width)
    return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder()).apply(fill).array()
}

private inline fun <T> offsets(items: List<T>, length: (T) -> Int): ByteArray {
    var end = 0
    return buffer(items.size + 1, 4) {
        putInt(0)
        for (item in items) {
            end = Math.addExact(end, length(item))
            putInt(end)
        }
    }
}

private inline fun bits(count: Int, isSet: (Int) -> Boolean): ByteArray {
    val bytes = ByteArray((count + 7) / 8)
    for (i in 0 until count) {
        if (isSet(i)) bytes[i shr 3] = (bytes[i shr 3].toInt() or (1 shl (i and 7))).toByte()
    }
    return bytes
}

private fun ByteArray.bit(index: Int) = (this[index shr 3].toInt() shr (index and 7)) and 1 == 1

private fun ByteArray.text(starts: ByteBuffer, index: Int): String {
    val start = starts.getInt(index * 4)
    return String(this, start, starts.getInt(index * 4 + 4) - start)
}

private fun toInstant(micros: Long) =
    Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000)

private fun Instant?.toMicros(): Long =
    this?.let { Math.addExact(Math.multiplyExact(it.epochSecond, 1_000_000L), it.nano / 1_000L) } ?: 0

private fun LocalDate?.toDays(): Int = this?.let { Math.toIntExact(it.toEpochDay()) } ?: 0

/** The number and the form by which a time crosses. */
private fun TimePoint?.parts(): Pair<Long, Byte> =
    when (this) {
        null -> 0L to 0
        is TimePoint.Date -> value.toEpochDay() to 0
        is TimePoint.Wall -> value.toInstant(ZoneOffset.UTC).toMicros() to 1
        is TimePoint.Instant -> value.toMicros() to 2
        is TimePoint.Step -> value to 3
    }

private fun toTimePoint(value: Long, form: Byte): TimePoint =
    when (form.toInt()) {
        0 -> TimePoint.Date(LocalDate.ofEpochDay(value))
        1 -> TimePoint.Wall(LocalDateTime.ofInstant(toInstant(value), ZoneOffset.UTC))
        2 -> TimePoint.Instant(toInstant(value))
        else -> TimePoint.Step(value)
    }
