package trimtab

import java.math.BigDecimal
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class HealthTest {
    private val ratios =
        tableOf(
            "business_id" to listOf("a", "b"),
            "return_on_assets" to listOf(0.12, -0.2),
            "current_ratio" to listOf(1.8, null),
            "not_applicable" to listOf(listOf("inventory_days"), null),
        )

    @Test
    fun `a score is the sum of its points`() {
        val result = Health.score(ratios, model = Health.ScoreModel.FiveYear)
        assertEquals(listOf("a", "b"), result.scores.businessId)
        val sums = result.points.records.groupBy({ it.businessId }, { BigDecimal.valueOf(it.points) })
        for (score in result.scores.records) {
            assertEquals(score.score, sums.getValue(score.businessId).reduce(BigDecimal::add).toDouble())
            assertTrue(score.score in 0.0..100.0)
        }
    }

    @Test
    fun `a coroutine gets the same scores`() = runBlocking {
        val outputs = listOf(Health.ScoreOutputs.SCORES)
        val scores = Health.scoreAsync(ratios, baseRate = 0.02, outputs = outputs).scores.records
        assertEquals(Health.score(ratios, baseRate = 0.02).scores.records, scores)
    }

    @Test
    fun `a rate that is none is refused by name`() {
        val error = assertThrows(TrimtabException::class.java) { Health.score(ratios, baseRate = 2.0) }
        assertEquals("base_rate", error.argument)
        assertEquals("OPTION_VALUE", error.code)
    }
}
