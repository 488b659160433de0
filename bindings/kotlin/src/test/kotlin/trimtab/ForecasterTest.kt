package trimtab

import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ForecasterTest {
    private val early = points(0 until 30)
    private val later = points(30 until 36)
    private val naive = listOf(Forecast.FitModels.NAIVE)

    /** Months from January 2023 on. */
    private fun points(range: IntRange): Table =
        tableOf(
            "ds" to range.map { LocalDate.of(2023, 1, 1).plusMonths(it.toLong()) },
            "y" to range.map { 100.0 + it + it % 5 },
        )

    @Test
    fun `it says what the operations say`() {
        val models = listOf(Forecast.FitModels.AUTO_ETS, Forecast.FitModels.NAIVE)
        val fitted = Forecast.fit(early, horizon = 6, models = models)
        val forecaster = Forecaster(fitted)
        assertEquals(fitted.forecaster, forecaster.document)
        assertEquals(fitted.models.records, forecaster.models.records)
        assertEquals(fitted.quality.records, forecaster.quality.records)
        assertEquals(fitted.issues.records, forecaster.issues.records)

        val moved = Forecast.update(fitted.forecaster, later).forecaster
        assertEquals(emptyList<String>(), forecaster.update(later).code)
        assertEquals(moved, forecaster.document)

        val ahead = Forecast.ahead(moved, horizon = 2, levels = listOf(80.0)).forecasts.records
        assertEquals(ahead, forecaster.forecast(horizon = 2, levels = listOf(80.0)).forecasts.records)
    }

    @Test
    fun `a coroutine gets the same`() = runBlocking {
        val forecaster = Forecaster(Forecast.fitAsync(early, models = naive))
        forecaster.updateAsync(later)
        assertEquals(listOf(135.0, 135.0), forecaster.forecastAsync(horizon = 2).forecasts.mean)
    }

    @Test
    fun `it is kept as text`() {
        val forecaster = Forecaster(Forecast.fit(early, models = naive))
        val read = Forecaster.fromJson(forecaster.toJson())
        assertEquals(forecaster.document, read.document)
        val error = assertThrows(TrimtabException::class.java) { read.models }
        assertTrue(error.message.startsWith("`models` is there after `fit` alone"), error.message)
    }

    @Test
    fun `points that are not new are told`() {
        val forecaster = Forecaster(Forecast.fit(early, models = naive))
        assertEquals(listOf("POINT_OLD"), forecaster.update(points(0 until 1)).code)
    }

    @Test
    fun `an update that fails changes nothing`() {
        val forecaster = Forecaster(Forecast.fit(early, models = naive))
        val before = forecaster.document
        val wrong = tableOf("when" to listOf("2025-07-01"), "y" to listOf(1.0))
        val error = assertThrows(TrimtabException::class.java) { forecaster.update(wrong) }
        assertEquals("COLUMN_MISSING", error.code)
        assertEquals(before, forecaster.document)
        assertEquals(emptyList<String>(), forecaster.update(later).code)
    }

    @Test
    fun `a document of another kind is refused`() {
        val other = Forecaster(Document.fromJson("""{"kind":"demo","version":1,"body":{}}"""))
        val error = assertThrows(TrimtabException::class.java) { other.forecast() }
        assertTrue("needs a document `forecast.forecaster`" in error.message, error.message)
    }

    @Test
    fun `no update of several threads is lost`() {
        val names = List(20) { "s$it" }
        val steps =
            tableOf(
                "unique_id" to names.flatMap { name -> List(6) { name } },
                "ds" to names.flatMap { List(6) { it.toLong() } },
                "y" to names.flatMap { listOf(1.0, 2.0, 4.0, 3.0, 5.0, 4.0) },
            )
        val forecaster = Forecaster(Forecast.fit(steps, models = naive))
        val threads = Executors.newFixedThreadPool(8)
        val updates =
            names.map { name ->
                val point = tableOf("unique_id" to listOf(name), "ds" to listOf(6L), "y" to listOf(9.0))
                Callable { forecaster.update(point).code }
            }
        assertTrue(threads.invokeAll(updates).all { it.get().isEmpty() })
        threads.shutdown()
        assertEquals(List(20) { 9.0 }, forecaster.forecast(horizon = 1).forecasts.mean)
    }
}
