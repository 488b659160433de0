package trimtab

import java.util.concurrent.ConcurrentLinkedQueue
import kotlin.concurrent.thread
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ControlTest {
    @Test
    fun `a cancelled call ends at once`() {
        val token = CancelToken()
        var cancelled: TimeSource.Monotonic.ValueTimeMark? = null
        val progress = { done: Double ->
            if (done > 0 && cancelled == null) {
                cancelled = TimeSource.Monotonic.markNow()
                thread { token.cancel() }
            }
        }
        val error =
            assertThrows(TrimtabException::class.java) {
                Selftest.wait(seconds = 30.0, control = Control(cancel = token, progress = progress))
            }
        assertEquals(ErrorKind.CANCELLED, error.kind)
        assertEquals("CANCELLED", error.code)
        assertTrue(token.isCancelled)
        assertTrue(cancelled!!.elapsedNow() < 200.milliseconds)
    }

    @Test
    fun `a cancelled coroutine stops its call at once`() = runBlocking {
        val running = CompletableDeferred<Unit>()
        val token = CancelToken()
        val control = Control(cancel = token, progress = { running.complete(Unit) })
        val job = launch { Selftest.waitAsync(seconds = 30.0, control = control) }
        running.await()
        val start = TimeSource.Monotonic.markNow()
        job.cancelAndJoin()
        assertTrue(start.elapsedNow() < 200.milliseconds)
        assertTrue(token.isCancelled)
    }

    @Test
    fun `a suspending call gives what the blocking one gives`() = runBlocking {
        assertEquals("done", Selftest.waitAsync(seconds = 0.001).word)
        val error = runCatching { Selftest.failAsync(code = "DATA_TOO_FEW") }.exceptionOrNull()
        assertEquals("DATA_TOO_FEW", (error as TrimtabException).code)
    }

    @Test
    fun `progress is told the share done`() {
        val seen = ConcurrentLinkedQueue<Double>()
        Selftest.wait(seconds = 0.05, control = Control(progress = { seen.add(it) }))
        assertTrue(seen.isNotEmpty())
        assertEquals(seen.sorted(), seen.toList())
        assertTrue(seen.all { it in 0.0..1.0 })
    }

    @Test
    fun `what progress throws stops the call and comes out`() {
        val problem = IllegalStateException("enough")
        val control = Control(progress = { throw problem })
        assertSame(problem, assertThrows(IllegalStateException::class.java) { Selftest.wait(seconds = 30.0, control = control) })
    }

    @Test
    fun `a time limit ends the call`() {
        val error =
            assertThrows(TrimtabException::class.java) {
                Selftest.wait(seconds = 30.0, control = Control(timeout = 50.milliseconds, threads = 1, memoryLimit = 1))
            }
        assertEquals("TIME_LIMIT", error.code)
        assertEquals(ErrorKind.LIMIT, error.kind)
    }

    @Test
    fun `limits below zero are refused by name`() {
        val limits =
            mapOf(
                "timeout" to Control(timeout = (-1).seconds),
                "threads" to Control(threads = -1),
                "memory_limit" to Control(memoryLimit = -1),
            )
        for ((name, control) in limits) {
            val error = assertThrows(TrimtabException::class.java) { Selftest.wait(control = control) }
            assertEquals(name, error.argument)
            assertEquals("OPTION_VALUE", error.code)
        }
    }

    @Test
    fun `every field of an error crosses, for each kind`() {
        val codes =
            mapOf(
                ErrorKind.INVALID_INPUT to "COLUMN_MISSING",
                ErrorKind.DATA to "DATA_TOO_FEW",
                ErrorKind.NOT_CONVERGED to "NOT_CONVERGED",
                ErrorKind.LIMIT to "MEMORY_LIMIT",
                ErrorKind.CANCELLED to "CANCELLED",
                ErrorKind.UNAVAILABLE to "UNAVAILABLE",
                ErrorKind.UNAUTHORIZED to "UNAUTHORIZED",
                ErrorKind.UNSUPPORTED to "UNSUPPORTED",
                ErrorKind.INTERNAL to "INTERNAL",
            )
        assertEquals(ErrorKind.entries.toSet(), codes.keys)
        for ((kind, code) in codes) {
            val error = assertThrows(TrimtabException::class.java) { Selftest.fail(code = code) }
            assertEquals(kind, error.kind)
            assertEquals(code, error.code)
            assertEquals("a deliberate error", error.message)
            assertEquals("a", error.argument)
            assertEquals("c", error.column)
            assertEquals(7L, error.row)
        }
    }

    @Test
    fun `a panic is an error and the process lives`() {
        repeat(3) {
            val error = assertThrows(TrimtabException::class.java) { Selftest.panic() }
            assertEquals(ErrorKind.INTERNAL, error.kind)
            assertEquals("INTERNAL", error.code)
            assertNull(error.argument)
        }
        assertEquals("done", Selftest.wait(seconds = 0.0).word)
    }
}
