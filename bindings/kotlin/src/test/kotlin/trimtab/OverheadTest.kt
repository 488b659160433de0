package trimtab

import org.junit.jupiter.api.Test
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable

/**
 * A measurement that `cargo xtask overhead` asks for: the microseconds of a call of one row, and
 * the milliseconds of a million rows from lists, the scores read back as a list.
 */
@EnabledIfEnvironmentVariable(named = "TRIMTAB_OVERHEAD", matches = ".+")
class OverheadTest {
    @Test
    fun `a call costs little beside its work`() {
        val one = table(1)
        repeat(2000) { scored(one) }
        val call = median(2000) { scored(one) }
        val million = columns(1_000_000)
        println("overhead: ${call * 1e6} ${median(7) { scored(tableOf(*million)) } * 1e3}")
    }

    private fun scored(ratios: Table) =
        Health.score(ratios, outputs = listOf(Health.ScoreOutputs.SCORES), control = Control(threads = 1))
            .scores.score

    private fun table(rows: Int) = tableOf(*columns(rows))

    private fun columns(rows: Int): Array<Pair<String, List<Any?>>> {
        fun number(unit: Double) = List(rows) { it % 100 * unit }
        return arrayOf(
            "business_id" to List(rows) { it.toString() },
            "return_on_assets" to number(0.001),
            "debt_ratio" to number(0.01),
            "current_ratio" to number(0.03),
        )
    }

    private fun median(runs: Int, work: () -> Unit): Double {
        work()
        val times = List(runs) {
            val start = System.nanoTime()
            work()
            (System.nanoTime() - start) / 1e9
        }
        return times.sorted()[runs / 2]
    }
}
