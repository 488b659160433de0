package trimtab

import kotlin.time.Duration
import kotlin.time.DurationUnit

/** Stops the calls that it was given to; they end with the kind [ErrorKind.CANCELLED]. */
public class CancelToken {
    internal val native: trimtab.ffi.CancelToken = crossing { trimtab.ffi.CancelToken() }

    /** Whether [cancel] was called. */
    public val isCancelled: Boolean
        get() = crossing { native.isCancelled() }

    /** Asks every call with this token to stop; they do at their next check. */
    public fun cancel(): Unit = crossing { native.cancel() }
}

/**
 * Cancellation, limits and progress of one call.
 *
 * @property timeout how long the call may take until it fails with the code `TIME_LIMIT`.
 * @property threads at most how many threads it uses; 0 or null means as many as there are cores.
 * @property memoryLimit about how many bytes it may allocate for its own work.
 * @property cancel what stops the call. A suspending call is stopped by its coroutine too, and then
 *   cancels this token.
 * @property progress called with the share done, from 0 to 1, on the thread that runs the call; what
 *   it throws stops the call and is thrown from there.
 */
public class Control(
    public val timeout: Duration? = null,
    public val threads: Int? = null,
    public val memoryLimit: Long? = null,
    public val cancel: CancelToken? = null,
    public val progress: ((Double) -> Unit)? = null,
) {
    internal fun with(cancel: CancelToken) = Control(timeout, threads, memoryLimit, cancel, progress)

    /** Runs [work] with the control as it crosses. */
    internal fun <T> use(work: (trimtab.ffi.Control, trimtab.ffi.ProgressListener?) -> T): T {
        val listener = progress?.let { Listener(it, cancel ?: CancelToken()) }
        val native =
            trimtab.ffi.Control(
                timeout?.toDouble(DurationUnit.SECONDS),
                threads?.let { notNegative("threads", it.toLong()).toUInt() },
                memoryLimit?.let { notNegative("memory_limit", it).toULong() },
                (cancel ?: listener?.token)?.native,
            )
        try {
            return crossing { work(native, listener) }
        } catch (error: TrimtabException) {
            throw listener?.thrown ?: error
        }
    }

    private fun notNegative(name: String, value: Long): Long {
        if (value < 0) throw TrimtabException.invalid(name, "`$name` must be at least 0, got $value")
        return value
    }

    private class Listener(private val report: (Double) -> Unit, val token: CancelToken) :
        trimtab.ffi.ProgressListener {
        @Volatile
        var thrown: Throwable? = null

        // An exception must not unwind through native frames: it waits here
        // until the call has stopped.
        override fun progress(done: Double) {
            if (thrown != null) return
            try {
                report(done)
            } catch (error: Throwable) {
                thrown = error
                token.cancel()
            }
        }
    }
}
