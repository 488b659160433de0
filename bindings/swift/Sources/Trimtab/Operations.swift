internal import Dispatch
public import Foundation
internal import TrimtabNative

/// What a port of an operation holds.
public enum Value: Sendable {
    /// A table.
    case table(Table)
    /// A document.
    case document(Document)
    /// Bytes.
    case bytes(Data)
    /// Text.
    case text(String)
}

/// The outputs of one call, by name.
public struct Outputs: Sendable {
    /// The outputs that were computed.
    public let values: [String: Value]

    /// The output of that name.
    public subscript(name: String) -> Value? { values[name] }

    /// The table of that name.
    public func table(_ name: String) throws(TrimtabError) -> Table {
        guard case .table(let table) = values[name] else { throw absent(name) }
        return table
    }

    /// The document of that name.
    public func document(_ name: String) throws(TrimtabError) -> Document {
        guard case .document(let document) = values[name] else { throw absent(name) }
        return document
    }

    /// The bytes of that name.
    public func bytes(_ name: String) throws(TrimtabError) -> Data {
        guard case .bytes(let bytes) = values[name] else { throw absent(name) }
        return bytes
    }

    /// The text of that name.
    public func text(_ name: String) throws(TrimtabError) -> String {
        guard case .text(let text) = values[name] else { throw absent(name) }
        return text
    }

    private func absent(_ name: String) -> TrimtabError {
        let problem =
            values[name] == nil ? "was not asked for; add it to `outputs`" : "is of another kind"
        return .invalid("outputs", "output `\(name)` \(problem)")
    }
}

/// Every operation of this build: names, summaries, inputs, outputs, options, errors and examples.
public func catalogue() throws(TrimtabError) -> JSON {
    try JSON(parsing: crossing { try TrimtabNative.catalogue() })
}

/// Calls an operation by name.
///
/// - Parameters:
///   - name: the operation, such as `health.score`.
///   - inputs: its inputs by name; nil leaves an optional one out.
///   - options: its options by name.
///   - control: cancellation, limits and progress.
/// - Throws: ``TrimtabError``: those of the call's checks and those that the operation declares.
public func call(
    _ name: String,
    inputs: [String: Value?],
    options: [String: JSON] = [:],
    control: Control = Control()
) throws(TrimtabError) -> Outputs {
    let ports = inputs.compactMap { name, value in
        value.map { Port(name: name, value: $0.native) }
    }
    let limits = try control.native()
    let outputs = try crossing {
        try TrimtabNative.call(
            name: name,
            inputs: ports,
            options: JSON.object(options).description,
            control: limits,
            progress: control.listener
        )
    }
    var values: [String: Value] = [:]
    for output in outputs {
        values[output.name] = try Value(output.value)
    }
    return Outputs(values: values)
}

/// Calls an operation by name, off the calling task; cancelling the task stops the call.
///
/// - SeeAlso: the function of the same name that blocks, for what the parameters mean.
public func call(
    _ name: String,
    inputs: [String: Value?],
    options: [String: JSON] = [:],
    control: Control = Control()
) async throws(TrimtabError) -> Outputs {
    let token = control.cancel ?? CancelToken()
    var control = control
    control.cancel = token
    let (inputs, stoppable) = (inputs, control)
    // A queue of its own kind of threads: a long call would hold one of the
    // few threads that every task shares.
    let result: Result<Outputs, TrimtabError> = await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                let result = Result { () throws(TrimtabError) in
                    try call(name, inputs: inputs, options: options, control: stoppable)
                }
                continuation.resume(returning: result)
            }
        }
    } onCancel: {
        token.cancel()
    }
    return try result.get()
}

extension Value {
    fileprivate var native: TrimtabNative.Value {
        switch self {
        case .table(let table): .table(table: table.native)
        case .document(let document): .document(json: document.toJSON())
        case .bytes(let bytes): .bytes(bytes: bytes)
        case .text(let text): .text(text: text)
        }
    }

    fileprivate init(_ value: TrimtabNative.Value) throws(TrimtabError) {
        switch value {
        case .table(let table): self = .table(Table(native: table))
        case .document(let json): self = .document(try Document(json: json))
        case .bytes(let bytes): self = .bytes(bytes)
        case .text(let text): self = .text(text)
        }
    }
}
