public import Foundation

/// When something is, in the form in which a column says it.
///
/// All rows of a column have one form, and an answer comes back in the form of the question.
public enum TimePoint: Hashable, Sendable {
    /// A calendar date.
    case date(LocalDate)
    /// What a clock on the wall shows, in no zone that is known.
    case wall(LocalDateTime)
    /// An instant, to the microsecond; a column of them is shown in UTC.
    case instant(Date)
    /// A whole number that counts steps.
    case step(Int)
}
