package trimtab

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import kotlinx.serialization.json.Json
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test

class TableTest {
    private val date = LocalDate.of(2026, 1, 31)

    private val instant = Instant.parse("2026-01-31T10:11:12.123456Z")

    private val wall = LocalDateTime.of(2026, 1, 31, 10, 11)

    private val columns =
        listOf(
            "number" to Column.Numbers(listOf(1.5, null, -0.0, Double.MAX_VALUE, 5e-324)),
            "integer" to Column.Integers(listOf(Long.MIN_VALUE, null, 0, 1, Long.MAX_VALUE)),
            "text" to Column.Texts(listOf("", null, "é", "日本", "a\u0000b\ud83d\ude00")),
            "flag" to Column.Flags(listOf(true, null, false, true, false)),
            "date" to Column.Dates(listOf(date, null, LocalDate.of(1969, 12, 31), LocalDate.EPOCH, date)),
            "time" to Column.Timestamps(listOf(Instant.EPOCH, null, instant, Instant.EPOCH.minusNanos(1_000), instant)),
            "wall" to
                Column.Times(
                    listOf(wall, null, LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000), wall, wall)
                        .map { it?.let(TimePoint::Wall) },
                ),
            "money" to Column.Money(listOf("0.0000", null, "-0.0001", "1234567890123456789012345678.9000", "1.5000").map { it?.let(::BigDecimal) }),
            "texts" to Column.TextLists(listOf(listOf("a", ""), null, listOf(), listOf("é"), listOf("x", "y", "z"))),
        )

    @Test
    fun `columns of each kind come back as they went in`() {
        val table = Table(columns)
        assertEquals(5, table.rowCount)
        assertEquals(columns.map { it.first }, table.columnNames)
        assertEquals(columns, table.columnNames.map { it to table.column(it) })
    }

    @Test
    fun `columns without nulls and without rows come back`() {
        for ((name, column) in columns) {
            val kept =
                when (column) {
                    is Column.Numbers -> Column.Numbers(column.values.filterNotNull())
                    is Column.Integers -> Column.Integers(column.values.filterNotNull())
                    is Column.Texts -> Column.Texts(column.values.filterNotNull())
                    is Column.Flags -> Column.Flags(column.values.filterNotNull())
                    is Column.Dates -> Column.Dates(column.values.filterNotNull())
                    is Column.Timestamps -> Column.Timestamps(column.values.filterNotNull())
                    is Column.Times -> Column.Times(column.values.filterNotNull())
                    is Column.Money -> Column.Money(column.values.filterNotNull())
                    is Column.TextLists -> Column.TextLists(column.values.filterNotNull())
                }
            val none =
                when (column) {
                    is Column.Numbers -> Column.Numbers(listOf())
                    is Column.Integers -> Column.Integers(listOf())
                    is Column.Texts -> Column.Texts(listOf())
                    is Column.Flags -> Column.Flags(listOf())
                    is Column.Dates -> Column.Dates(listOf())
                    is Column.Timestamps -> Column.Timestamps(listOf())
                    is Column.Times -> Column.Times(listOf())
                    is Column.Money -> Column.Money(listOf())
                    is Column.TextLists -> Column.TextLists(listOf())
                }
            assertEquals(kept, Table(listOf(name to kept)).column(name))
            // Times without a value are dates.
            val empty = if (none is Column.Times) Column.Dates(listOf()) else none
            assertEquals(empty, Table(listOf(name to none)).column(name))
        }
    }

    @Test
    fun `every column kind crosses a call`() {
        val rows = Table(columns + ("id" to Column.Texts(listOf("a", "b", "c", "d", "e"))))
        val read = Selftest.echo(rows).rows
        assertEquals(listOf("a", "b", "c", "d", "e"), read.id)
        assertEquals(columns[0].second.values, read.number)
        assertEquals(columns[1].second.values, read.integer)
        assertEquals(columns[2].second.values, read.text)
        assertEquals(columns[3].second.values, read.flag)
        assertEquals(columns[4].second.values, read.date)
        assertEquals(columns[5].second.values, read.time.map { (it as TimePoint.Instant?)?.value })
        assertEquals(columns.last().second.values, read.texts)
        val time = TimePoint.Instant(Instant.EPOCH)
        val first = Selftest.EchoResult.Rows.Record("a", 1.5, Long.MIN_VALUE, "", true, date, time, listOf("a", ""))
        assertEquals(first, read.records.first())
        assertEquals(5, read.records.size)
    }

    @Test
    fun `times come back in their form`() {
        val points =
            listOf(TimePoint.Date(date), TimePoint.Wall(wall), TimePoint.Instant(instant), TimePoint.Step(Long.MAX_VALUE))
        for (point in points) {
            val rows = tableOf("id" to listOf("a", "b"), "time" to listOf(point, null))
            assertEquals(listOf(point, null), rows.times("time"))
            assertEquals(listOf(point, null), Selftest.echo(rows).rows.time)
        }
        assertEquals(listOf(points[0]), tableOf("t" to listOf(date)).times("t"))
        assertEquals(listOf(points[1], null), tableOf("t" to listOf(wall, null)).times("t"))
        assertEquals(listOf(points[1]), tableOf("t" to listOf("2026-01-31T10:11")).times("t"))
        assertEquals(listOf(TimePoint.Step(3)), tableOf("t" to listOf(3)).times("t"))
        val mixed = assertThrows(TrimtabException::class.java) { tableOf("t" to listOf(points[0], null, points[3])) }
        assertEquals("COLUMN_TYPE", mixed.code)
        assertEquals("t", mixed.column)
        assertEquals(2L, mixed.row)
        val table = tableOf("t" to listOf("soon"))
        assertEquals("COLUMN_VALUE", assertThrows(TrimtabException::class.java) { table.times("t") }.code)
    }

    @Test
    fun `a list of values finds its own type`() {
        val table =
            tableOf(
                "number" to listOf(1, 2.5, null),
                "integer" to listOf(1, null, 3),
                "text" to listOf("a", null, "c"),
                "flag" to listOf(true, false, null),
                "date" to listOf(date, null, date),
                "texts" to listOf(listOf("a"), null, listOf<String>()),
                "nothing" to listOf(null, null, null),
            )
        assertEquals(Column.Numbers(listOf(1.0, 2.5, null)), table.column("number"))
        assertEquals(Column.Integers(listOf(1, null, 3)), table.column("integer"))
        assertEquals(Column.Texts(listOf("a", null, "c")), table.column("text"))
        assertEquals(Column.Flags(listOf(true, false, null)), table.column("flag"))
        assertEquals(Column.Dates(listOf(date, null, date)), table.column("date"))
        assertEquals(Column.TextLists(listOf(listOf("a"), null, listOf())), table.column("texts"))
        assertEquals(Column.Numbers(listOf(null, null, null)), table.column("nothing"))
    }

    @Test
    fun `money is rounded half to even and refused past its range`() {
        val table = tableOf("m" to listOf(BigDecimal("1.00005"), BigDecimal("1.00015"), null))
        assertEquals(listOf(BigDecimal("1.0000"), BigDecimal("1.0002"), null), table.money("m"))
        val error = assertThrows(TrimtabException::class.java) { tableOf("m" to listOf(BigDecimal("1e40"))) }
        assertEquals("COLUMN_VALUE", error.code)
        assertEquals("m", error.column)
    }

    @Test
    fun `NaN in a column is null`() {
        val table = Table(listOf("n" to Column.Numbers(listOf(Double.NaN, 1.0))))
        assertEquals(listOf(null, 1.0), table.numbers("n"))
    }

    @Test
    fun `a table comes back from JSON and from Arrow IPC`() {
        val json = """{"a":[1,null],"b":["x","y"],"d":{"type":"Date32","values":["2026-01-31",null]}}"""
        val table = Table.fromJson(json)
        val written = """{"a":[1,null],"b":["x","y"],"d":["2026-01-31",null]}"""
        assertEquals(Json.parseToJsonElement(written), Json.parseToJsonElement(table.toJson()))
        val stream = table.toIpc()
        val again = Table.fromIpc(stream)
        assertEquals(table.toJson(), again.toJson())
        assertArrayEquals(stream, again.toIpc())
    }

    @Test
    fun `what is not a table is refused by column`() {
        val ragged = assertThrows(TrimtabException::class.java) { tableOf("a" to listOf(1.0), "b" to listOf("x", "y")) }
        assertEquals("TABLE_UNREADABLE", ragged.code)
        assertEquals("b", ragged.column)
        val mixed = assertThrows(TrimtabException::class.java) { tableOf("a" to listOf(1, "x")) }
        assertEquals("COLUMN_TYPE", mixed.code)
        assertEquals("a", mixed.column)
        val twice = tableOf("a" to listOf(1.0), "a" to listOf(2.0))
        assertEquals("COLUMN_DUPLICATE", assertThrows(TrimtabException::class.java) { twice.numbers("a") }.code)
        val table = tableOf("a" to listOf("x"))
        assertEquals("COLUMN_MISSING", assertThrows(TrimtabException::class.java) { table.numbers("b") }.code)
        assertEquals("COLUMN_TYPE", assertThrows(TrimtabException::class.java) { table.numbers("a") }.code)
        for (text in listOf("", "[1]", "{", """{"a":3}""")) {
            assertThrows(TrimtabException::class.java) { Table.fromJson(text) }
        }
        assertEquals(
            "TABLE_UNREADABLE",
            assertThrows(TrimtabException::class.java) { Table.fromIpc(byteArrayOf(1, 2, 3)) }.code,
        )
    }
}
