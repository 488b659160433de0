import Foundation
import Testing
import Trimtab

@Suite struct HealthTests {
    private let ratios: Table

    init() throws {
        ratios = try Table([
            "business_id": ["a", "b"],
            "return_on_assets": [0.12, -0.2],
            "current_ratio": [1.8, nil],
            "not_applicable": [["inventory_days"], nil],
        ])
    }

    @Test func aScoreIsTheSumOfItsPoints() throws {
        let result = try Health.score(ratios, model: .fiveYear)
        #expect(try result.scores.businessId == ["a", "b"])
        let points = try Dictionary(grouping: result.points.records(), by: \.businessId)
        for score in try result.scores.records() {
            let sum = points[score.businessId, default: []].reduce(0) {
                $0 + Int(($1.points * 100).rounded())
            }
            #expect(Double(sum) / 100 == score.score)
            #expect((0...100).contains(score.score))
        }
    }

    @Test func aTaskGetsTheSameScores() async throws {
        let scores = try await Health.score(ratios, baseRate: 0.02, outputs: [.scores]).scores
        let blocking = try scoresOf(ratios)
        #expect(try scores.records() == blocking)
    }

    private func scoresOf(_ ratios: Table) throws -> [Health.ScoreResult.Scores.Record] {
        try Health.score(ratios, baseRate: 0.02).scores.records()
    }

    @Test func aRateThatIsNoneIsRefusedByName() throws {
        let error = try #require(failure { _ = try Health.score(ratios, baseRate: 2) })
        #expect(error.argument == "base_rate")
        #expect(error.code == "OPTION_VALUE")
    }
}
