public import Foundation

/// A date and a time of day as a clock on the wall shows them, without a zone.
public struct LocalDateTime: Hashable, Comparable, Sendable {
    /// Microseconds since the same clock showed 1970-01-01T00:00:00.
    public let microsecondsSince1970: Int64

    /// The time so many microseconds after 1970-01-01T00:00:00.
    public init(microsecondsSince1970: Int64) { self.microsecondsSince1970 = microsecondsSince1970 }

    /// The time of day on a date, if there is one.
    public init?(_ date: LocalDate, hour: Int = 0, minute: Int = 0, second: Int = 0, microsecond: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999_999).contains(microsecond)
        else { return nil }
        let seconds = Int64(hour * 3_600 + minute * 60 + second)
        let days = Int64(date.daysSince1970).multipliedReportingOverflow(by: Self.day)
        let sum = days.partialValue.addingReportingOverflow(seconds * 1_000_000 + Int64(microsecond))
        guard !days.overflow, !sum.overflow else { return nil }
        microsecondsSince1970 = sum.partialValue
    }

    /// What a clock in the time zone shows at a moment.
    public init(_ moment: Date, in zone: TimeZone) {
        let seconds = moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))
        self.init(microsecondsSince1970: Int64((seconds * 1_000_000).rounded()))
    }

    /// The date.
    public var date: LocalDate {
        let days = microsecondsSince1970 / Self.day - (microsecondsSince1970 % Self.day < 0 ? 1 : 0)
        return LocalDate(daysSince1970: Int32(days))
    }
    /// The hour, from 0 to 23.
    public var hour: Int { Int(ofDay / 3_600_000_000) }
    /// The minute, from 0 to 59.
    public var minute: Int { Int(ofDay / 60_000_000 % 60) }
    /// The second, from 0 to 59.
    public var second: Int { Int(ofDay / 1_000_000 % 60) }
    /// The microsecond, from 0 to 999,999.
    public var microsecond: Int { Int(ofDay % 1_000_000) }

    public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
        left.microsecondsSince1970 < right.microsecondsSince1970
    }

    private static let day: Int64 = 86_400_000_000

    /// The microseconds since midnight.
    private var ofDay: Int64 {
        let rest = microsecondsSince1970 % Self.day
        return rest < 0 ? rest + Self.day : rest
    }
}

extension LocalDateTime: CustomStringConvertible {
    /// The time as a text such as `2026-01-31T10:00:00`.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: width - digits.count) + digits
        }
        let time = [hour, minute, second].map { padded($0, 2) }.joined(separator: ":")
        return "\(date)T\(time)" + (microsecond == 0 ? "" : ".\(padded(microsecond, 6))")
    }
}
