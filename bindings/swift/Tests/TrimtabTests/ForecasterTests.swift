import Foundation
import Testing
import Trimtab

@Suite struct ForecasterTests {
    private let early: Table
    private let later: Table

    init() throws {
        early = try Self.points(0..<30)
        later = try Self.points(30..<36)
    }

    /// Months from January 2023 on.
    private static func points(_ range: Range<Int>) throws -> Table {
        var months: [String] = []
        var values: [Double] = []
        for index in range {
            months.append(String(format: "%04d-%02d-01", 2023 + index / 12, index % 12 + 1))
            values.append(Double(100 + index + index % 5))
        }
        return try Table([
            "ds": .texts(months),
            "y": .numbers(values),
        ])
    }

    @Test func itSaysWhatTheOperationsSay() throws {
        let fitted = try Forecast.fit(early, horizon: 6, models: [.autoEts, .naive])
        var forecaster = try Forecaster(fitted)
        #expect(try forecaster.document == fitted.forecaster)
        #expect(try forecaster.models.fitted == fitted.models.fitted)
        #expect(try forecaster.quality.points == [30])
        #expect(try forecaster.issues.code == [])

        let moved = try Forecast.update(fitted.forecaster, series: later).forecaster
        #expect(try forecaster.update(later).code == [])
        #expect(forecaster.document == moved)

        let ahead = try Forecast.ahead(moved, horizon: 2, levels: [80]).forecasts.records()
        #expect(try forecaster.forecast(horizon: 2, levels: [80]).forecasts.records() == ahead)
    }

    @Test func aTaskGetsTheSame() async throws {
        var forecaster = try await Forecaster(Forecast.fit(early, models: [.naive]))
        try await forecaster.update(later)
        let mean = try await forecaster.forecast(horizon: 2).forecasts.mean
        #expect(mean == [135, 135])
    }

    @Test func itIsKeptAsText() throws {
        let forecaster = try Forecaster(Forecast.fit(early, models: [.naive]))
        let read = try Forecaster(json: forecaster.toJSON())
        #expect(read.document == forecaster.document)
        let error = try #require(failure { _ = try read.models })
        #expect(error.message.hasPrefix("`models` is there after `fit` alone"))
    }

    @Test func aCopyGoesItsOwnWay() throws {
        let forecaster = try Forecaster(Forecast.fit(early, models: [.naive]))
        var copy = forecaster
        try copy.update(later)
        #expect(try copy.forecast(horizon: 1).forecasts.mean == [135])
        #expect(try forecaster.forecast(horizon: 1).forecasts.mean == [133])
    }

    @Test func pointsThatAreNotNewAreTold() throws {
        var forecaster = try Forecaster(Forecast.fit(early, models: [.naive]))
        #expect(try forecaster.update(Self.points(0..<1)).code == ["POINT_OLD"])
    }

    @Test func anUpdateThatFailsChangesNothing() throws {
        var forecaster = try Forecaster(Forecast.fit(early, models: [.naive]))
        let before = forecaster.document
        let wrong = try Table(["when": ["2025-07-01"], "y": [1.0]])
        let error = try #require(failure { try forecaster.update(wrong) })
        #expect(error.code == "COLUMN_MISSING")
        #expect(forecaster.document == before)
        #expect(try forecaster.update(later).code == [])
    }

    @Test func aDocumentOfAnotherKindIsRefused() throws {
        let other = try Document(json: #"{"kind":"demo","version":1,"body":{}}"#)
        let error = try #require(failure { _ = try Forecaster(other).forecast() })
        #expect(error.message.contains("needs a document `forecast.forecaster`"))
    }
}
