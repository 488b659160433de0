public import Foundation

/// The values of a column, with nil where there is none.
///
/// A literal of numbers, texts, booleans or lists of texts is a column too: `[1.5, nil, 3]`.
public enum Column: Hashable, Sendable {
    /// Numbers; NaN counts as nil.
    case numbers([Double?])
    /// Whole numbers.
    case integers([Int?])
    /// Texts.
    case texts([String?])
    /// True or false.
    case flags([Bool?])
    /// Calendar dates.
    case dates([LocalDate?])
    /// Instants, to the microsecond.
    case timestamps([Date?])
    /// Times in one form: dates, what a clock on the wall shows, instants or steps.
    case times([TimePoint?])
    /// Exact amounts of money, at four decimals; more are rounded half to even.
    case money([Decimal?])
    /// Lists of texts.
    case textLists([[String]?])
    /// A literal, whose type the library infers when the table is built.
    case inferred([JSON])
}

extension Column: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: JSON...) { self = .inferred(elements) }
}
