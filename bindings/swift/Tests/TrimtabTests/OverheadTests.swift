import Foundation
import Testing
import Trimtab

/// A measurement that `cargo xtask overhead` asks for: the microseconds of a call of one row, and
/// the milliseconds of a million rows from arrays, the scores read back as an array.
@Suite struct OverheadTests {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["TRIMTAB_OVERHEAD"] != nil))
    func aCallCostsLittleBesideItsWork() throws {
        let one = try Table(columns: columns(1))
        let call = try median(2000) { try scored(one) }
        let columns = columns(1_000_000)
        let million = try median(7) { try scored(Table(columns: columns)) }
        print("overhead: \(call * 1e6) \(million * 1e3)")
    }

    private func scored(_ ratios: Table) throws {
        let control = Control(threads: 1)
        _ = try Health.score(ratios, outputs: [.scores], control: control).scores.score
    }

    private func columns(_ rows: Int) -> [(name: String, values: Column)] {
        func number(_ unit: Double) -> Column {
            .numbers((0..<rows).map { Double($0 % 100) * unit })
        }
        return [
            ("business_id", .texts((0..<rows).map { String($0) })),
            ("return_on_assets", number(0.001)),
            ("debt_ratio", number(0.01)),
            ("current_ratio", number(0.03)),
        ]
    }

    private func median(_ runs: Int, _ work: () throws -> Void) rethrows -> Double {
        try work()
        let times = try (0..<runs).map { _ in
            let start = DispatchTime.now().uptimeNanoseconds
            try work()
            return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        }
        return times.sorted()[runs / 2]
    }
}
