internal import TrimtabNative

/// Stops the calls that it was given to; they end with the kind ``ErrorKind/cancelled``.
public final class CancelToken: Sendable {
    let native = TrimtabNative.CancelToken()

    /// A token that stops nothing yet.
    public init() {}

    /// Asks every call with this token to stop; they do at their next check.
    public func cancel() {
        // Setting a flag fails only after a panic, and then the call ends with its own error.
        try? native.cancel()
    }

    /// Whether ``cancel()`` was called.
    public var isCancelled: Bool { (try? native.isCancelled()) ?? true }
}

/// Cancellation, limits and progress of one call.
public struct Control: Sendable {
    /// After how many seconds the call fails with the code `TIME_LIMIT`.
    public var timeout: Double?
    /// At most how many threads it uses; 0 or nil means as many as there are cores.
    public var threads: Int?
    /// About how many bytes it may allocate for its own work.
    public var memoryLimit: Int?
    /// What stops the call. In an `async` call the task does so too, and then cancels this token.
    public var cancel: CancelToken?
    /// Called with the share done, from 0 to 1, on the thread that runs the call.
    public var progress: (@Sendable (Double) -> Void)?

    /// A control with these limits.
    public init(
        timeout: Double? = nil,
        threads: Int? = nil,
        memoryLimit: Int? = nil,
        cancel: CancelToken? = nil,
        progress: (@Sendable (Double) -> Void)? = nil
    ) {
        self.timeout = timeout
        self.threads = threads
        self.memoryLimit = memoryLimit
        self.cancel = cancel
        self.progress = progress
    }

    /// The control as it crosses.
    func native() throws(TrimtabError) -> TrimtabNative.Control {
        let threads = try notNegative("threads", threads).map { UInt32(clamping: $0) }
        let memoryLimit = try notNegative("memory_limit", memoryLimit).map { UInt64($0) }
        return TrimtabNative.Control(
            timeout: timeout,
            threads: threads,
            memoryLimit: memoryLimit,
            cancel: cancel?.native
        )
    }

    /// What is told how far the call has come, as it crosses.
    var listener: (any ProgressListener)? { progress.map(Listener.init) }

    private func notNegative(_ name: String, _ value: Int?) throws(TrimtabError) -> Int? {
        if let value, value < 0 {
            throw .invalid(name, "`\(name)` must be at least 0, got \(value)")
        }
        return value
    }
}

private final class Listener: ProgressListener, Sendable {
    private let report: @Sendable (Double) -> Void

    init(_ report: @escaping @Sendable (Double) -> Void) { self.report = report }

    func progress(done: Double) { report(done) }
}
