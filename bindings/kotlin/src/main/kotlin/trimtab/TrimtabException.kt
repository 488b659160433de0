package trimtab

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.longOrNull

/** What the caller can do about a [TrimtabException]. */
public enum class ErrorKind(
    /** The kind's name, the same text in every language. */
    public val value: String,
) {
    /** An argument or an option is wrong; fix the call. */
    INVALID_INPUT("invalid_input"),

    /** The data are too short, constant or otherwise unfit for the method. */
    DATA("data"),

    /** The method ran but did not converge. */
    NOT_CONVERGED("not_converged"),

    /** A limit was reached with nothing to return. */
    LIMIT("limit"),

    /** The host asked to stop. */
    CANCELLED("cancelled"),

    /** A service or a store cannot be reached now; try again later. */
    UNAVAILABLE("unavailable"),

    /** The service refused the credentials. */
    UNAUTHORIZED("unauthorized"),

    /** This build leaves the capability out. */
    UNSUPPORTED("unsupported"),

    /** A bug in this library; please report it. */
    INTERNAL("internal"),
}

/**
 * What went wrong, for the caller to act on.
 *
 * @property kind what the caller can do.
 * @property code what exactly happened, such as `COLUMN_MISSING`.
 * @property message what happened, in words; it names the argument, the column and the row where
 *   there are any.
 * @property argument the argument, input or option at fault.
 * @property column the column at fault.
 * @property row the row at fault, counted from 0.
 */
public class TrimtabException(
    public val kind: ErrorKind,
    public val code: String,
    override val message: String,
    public val argument: String? = null,
    public val column: String? = null,
    public val row: Long? = null,
    cause: Throwable? = null,
) : RuntimeException(message, cause) {
    internal companion object {
        fun invalid(argument: String, message: String) =
            TrimtabException(ErrorKind.INVALID_INPUT, "OPTION_VALUE", message, argument)

        /** The exception of an error that crossed as a JSON object. */
        fun fromJson(text: String): TrimtabException {
            val fields = Json.parseToJsonElement(text) as JsonObject
            fun field(name: String) = fields[name]?.jsonPrimitive?.contentOrNull
            val kind = ErrorKind.entries.find { it.value == field("kind") }
            return TrimtabException(
                kind ?: ErrorKind.INTERNAL,
                field("code") ?: "INTERNAL",
                field("message").orEmpty(),
                field("argument"),
                field("column"),
                fields["row"]?.jsonPrimitive?.longOrNull,
            )
        }
    }
}

/** Runs [work] on the native side; what it throws becomes a [TrimtabException]. */
internal inline fun <T> crossing(work: () -> T): T =
    try {
        work()
    } catch (failure: trimtab.ffi.Failure) {
        throw TrimtabException.fromJson(failure.message.orEmpty())
    } catch (failure: trimtab.ffi.InternalException) {
        val message = "a bug in this library, please report it: ${failure.message}"
        throw TrimtabException(ErrorKind.INTERNAL, "INTERNAL", message, cause = failure)
    }
