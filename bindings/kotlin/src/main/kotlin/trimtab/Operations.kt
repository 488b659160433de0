@file:JvmName("Trimtab")

package trimtab

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.jsonArray

/** Every operation of this build: names, summaries, inputs, outputs, options, errors and examples. */
public fun catalogue(): JsonArray = Json.parseToJsonElement(crossing { trimtab.ffi.catalogue() }).jsonArray

/**
 * Calls an operation by name.
 *
 * @param name the operation, such as `health.score`.
 * @param inputs its inputs by name; null leaves an optional one out.
 * @param options its options by name: booleans, numbers, texts, lists, maps, documents, null.
 * @param control cancellation, limits and progress.
 * @throws TrimtabException those of the call's checks and those that the operation declares.
 */
public fun call(
    name: String,
    inputs: Map<String, Value?>,
    options: Map<String, Any?> = emptyMap(),
    control: Control = Control(),
): Outputs {
    val ports = inputs.mapNotNull { (port, value) -> value?.let { trimtab.ffi.Port(port, it.toNative()) } }
    val text = json(options).toString()
    val outputs = control.use { limits, progress -> trimtab.ffi.call(name, ports, text, limits, progress) }
    return Outputs(outputs.associate { it.name to it.value.fromNative() })
}

/**
 * As [call], on a thread of [Dispatchers.Default]; cancelling the coroutine stops the call.
 *
 * @throws TrimtabException as [call].
 */
public suspend fun callAsync(
    name: String,
    inputs: Map<String, Value?>,
    options: Map<String, Any?> = emptyMap(),
    control: Control = Control(),
): Outputs {
    val token = control.cancel ?: CancelToken()
    return suspendCancellableCoroutine { continuation ->
        continuation.invokeOnCancellation { token.cancel() }
        Dispatchers.Default.dispatch(continuation.context) {
            continuation.resumeWith(runCatching { call(name, inputs, options, control.with(token)) })
        }
    }
}

private fun Value.toNative(): trimtab.ffi.Value =
    when (this) {
        is Table -> trimtab.ffi.Value.Table(native)
        is Document -> trimtab.ffi.Value.Document(toJson())
        is Bytes -> trimtab.ffi.Value.Bytes(value)
        is Text -> trimtab.ffi.Value.Text(value)
    }

private fun trimtab.ffi.Value.fromNative(): Value =
    when (this) {
        is trimtab.ffi.Value.Table -> Table(table)
        is trimtab.ffi.Value.Document -> Document.fromJson(json)
        is trimtab.ffi.Value.Bytes -> Bytes(bytes)
        is trimtab.ffi.Value.Text -> Text(text)
    }
