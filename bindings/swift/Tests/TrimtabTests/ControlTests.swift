import Foundation
import Testing
import Trimtab

/// The error that `work` throws.
func failure(_ work: () throws -> Void) -> TrimtabError? {
    do {
        try work()
        return nil
    } catch {
        return error as? TrimtabError
    }
}

@Suite struct ControlTests {
    /// A value that the thread of a call and the test share.
    private final class Shared<Value: Sendable>: @unchecked Sendable {
        private let lock = NSLock()
        private var inner: Value

        init(_ value: Value) { inner = value }

        var value: Value { lock.withLock { inner } }

        func change(_ change: (inout Value) -> Void) { lock.withLock { change(&inner) } }
    }

    @Test func aCancelledCallEndsAtOnce() throws {
        let token = CancelToken()
        let cancelled = Shared<Date?>(nil)
        let control = Control(cancel: token) { done in
            guard done > 0, cancelled.value == nil else { return }
            cancelled.change { $0 = Date() }
            Thread.detachNewThread { token.cancel() }
        }
        let error = try #require(failure { _ = try Selftest.wait(seconds: 30, control: control) })
        #expect(error.kind == .cancelled)
        #expect(error.code == "CANCELLED")
        #expect(token.isCancelled)
        #expect(try Date().timeIntervalSince(#require(cancelled.value)) < 0.2)
    }

    @Test func aCancelledTaskStopsItsCallAtOnce() async throws {
        let running = Shared(false)
        let task = Task { () -> TrimtabError? in
            do {
                let control = Control { _ in running.change { $0 = true } }
                _ = try await Selftest.wait(seconds: 30, control: control)
                return nil
            } catch {
                return error as? TrimtabError
            }
        }
        while !running.value { await Task.yield() }
        let start = Date()
        task.cancel()
        #expect(await task.value?.kind == .cancelled)
        #expect(Date().timeIntervalSince(start) < 0.2)
    }

    @Test func anAsynchronousCallGivesWhatTheBlockingOneGives() async throws {
        #expect(try await Selftest.wait(seconds: 0.001).word == "done")
        do {
            _ = try await Selftest.fail(code: "DATA_TOO_FEW")
            Issue.record("nothing was thrown")
        } catch {
            #expect(error.code == "DATA_TOO_FEW")
        }
    }

    @Test func progressIsToldTheShareDone() throws {
        let seen = Shared<[Double]>([])
        let control = Control { done in seen.change { $0.append(done) } }
        _ = try Selftest.wait(seconds: 0.05, control: control)
        #expect(!seen.value.isEmpty)
        #expect(seen.value == seen.value.sorted())
        #expect(seen.value.allSatisfy { (0...1).contains($0) })
    }

    @Test func aTimeLimitEndsTheCall() throws {
        let control = Control(timeout: 0.05, threads: 1, memoryLimit: 1)
        let error = try #require(failure { _ = try Selftest.wait(seconds: 30, control: control) })
        #expect(error.code == "TIME_LIMIT")
        #expect(error.kind == .limit)
    }

    @Test(arguments: [
        ("timeout", Control(timeout: -1)), ("timeout", Control(timeout: .nan)),
        ("threads", Control(threads: -1)), ("memory_limit", Control(memoryLimit: -1)),
    ])
    func limitsBelowZeroAreRefusedByName(_ name: String, _ control: Control) throws {
        let error = try #require(failure { _ = try Selftest.wait(control: control) })
        #expect(error.argument == name)
        #expect(error.code == "OPTION_VALUE")
    }

    @Test(arguments: [
        (ErrorKind.invalidInput, "COLUMN_MISSING"), (.data, "DATA_TOO_FEW"),
        (.notConverged, "NOT_CONVERGED"), (.limit, "MEMORY_LIMIT"), (.cancelled, "CANCELLED"),
        (.unavailable, "UNAVAILABLE"), (.unauthorized, "UNAUTHORIZED"),
        (.unsupported, "UNSUPPORTED"), (.internal, "INTERNAL"),
    ])
    func everyFieldOfAnErrorCrosses(_ kind: ErrorKind, _ code: String) throws {
        let error = try #require(failure { _ = try Selftest.fail(code: code) })
        #expect(error.kind == kind)
        #expect(error.code == code)
        #expect(error.message == "a deliberate error")
        #expect(error.localizedDescription == "a deliberate error")
        #expect(error.argument == "a")
        #expect(error.column == "c")
        #expect(error.row == 7)
    }

    @Test func aPanicIsAnErrorAndTheProcessLives() throws {
        for _ in 0..<3 {
            let error = try #require(failure { _ = try Selftest.panic() })
            #expect(error.kind == .internal)
            #expect(error.code == "INTERNAL")
        }
        #expect(try Selftest.wait(seconds: 0).word == "done")
    }
}
