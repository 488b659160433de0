package trimtab

import java.time.LocalDate
import java.time.LocalDateTime

/**
 * When something is, in the form in which a column says it.
 *
 * All rows of a column have one form, and an answer comes back in the form of the question.
 */
public sealed interface TimePoint {
    /** A calendar date. */
    public data class Date(val value: LocalDate) : TimePoint

    /** What a clock on the wall shows, in no zone that is known. */
    public data class Wall(val value: LocalDateTime) : TimePoint

    /** An instant, to the microsecond; a column of them is shown in UTC. */
    public data class Instant(val value: java.time.Instant) : TimePoint

    /** A whole number that counts steps. */
    public data class Step(val value: Long) : TimePoint
}
