public import Foundation
internal import TrimtabNative

/// What the caller can do about a ``TrimtabError``.
public enum ErrorKind: String, CaseIterable, Hashable, Sendable {
    /// An argument or an option is wrong; fix the call.
    case invalidInput = "invalid_input"
    /// The data are too short, constant or otherwise unfit for the method.
    case data
    /// The method ran but did not converge.
    case notConverged = "not_converged"
    /// A limit was reached with nothing to return.
    case limit
    /// The host asked to stop.
    case cancelled
    /// A service or a store cannot be reached now; try again later.
    case unavailable
    /// The service refused the credentials.
    case unauthorized
    /// This build leaves the capability out.
    case unsupported
    /// A bug in this library; please report it.
    case `internal`
}

/// What went wrong, for the caller to act on.
public struct TrimtabError: Error, Hashable, Sendable {
    /// What the caller can do.
    public let kind: ErrorKind
    /// What exactly happened, such as `COLUMN_MISSING`; the same text in every language.
    public let code: String
    /// What happened, in words; it names the argument, the column and the row where there are any.
    public let message: String
    /// The argument, input or option at fault.
    public let argument: String?
    /// The column at fault.
    public let column: String?
    /// The row at fault, counted from 0.
    public let row: Int?

    init(
        kind: ErrorKind,
        code: String,
        message: String,
        argument: String? = nil,
        column: String? = nil,
        row: Int? = nil
    ) {
        self.kind = kind
        self.code = code
        self.message = message
        self.argument = argument
        self.column = column
        self.row = row
    }
}

extension TrimtabError: LocalizedError, CustomStringConvertible {
    public var errorDescription: String? { message }
    public var description: String { message }
}

extension TrimtabError {
    static func invalid(_ argument: String, _ message: String) -> TrimtabError {
        TrimtabError(
            kind: .invalidInput, code: "OPTION_VALUE", message: message, argument: argument
        )
    }

    static func bug(_ what: String) -> TrimtabError {
        TrimtabError(
            kind: .internal,
            code: "INTERNAL",
            message: "a bug in this library, please report it: \(what)"
        )
    }

    /// The error that crossed as a JSON object.
    init(crossed text: String) {
        guard let fields = try? JSON(parsing: text), let code = fields["code"]?.string else {
            self = .bug(text)
            return
        }
        self.init(
            kind: fields["kind"]?.string.flatMap(ErrorKind.init(rawValue:)) ?? .internal,
            code: code,
            message: fields["message"]?.string ?? "",
            argument: fields["argument"]?.string,
            column: fields["column"]?.string,
            row: fields["row"]?.integer
        )
    }

    init(_ failure: Failure) {
        switch failure {
        case .InvalidInput(let text), .Data(let text), .NotConverged(let text), .Limit(let text),
            .Cancelled(let text), .Unavailable(let text), .Unauthorized(let text),
            .Unsupported(let text), .Internal(let text):
            self.init(crossed: text)
        }
    }
}

/// Runs `work` on the native side; what it throws becomes a ``TrimtabError``.
func crossing<T>(_ work: () throws -> T) throws(TrimtabError) -> T {
    do {
        return try work()
    } catch let error as TrimtabError {
        throw error
    } catch let failure as Failure {
        throw TrimtabError(failure)
    } catch {
        throw .bug("\(error)")
    }
}
