internal import TrimtabNative

/// A fitted model, a goal, a graph: JSON of a kind and version, with a hash of its content.
///
/// Two documents are equal if their hashes are.
public struct Document: Sendable {
    /// What the document is, such as `health.model`.
    public let kind: String
    /// The version of the kind's form.
    public let version: Int
    /// `sha256:` and 64 hexadecimal digits.
    public let hash: String
    private let bodyText: String
    private let text: String

    /// Reads the written form; a missing hash is computed, a wrong one refused.
    ///
    /// - Throws: ``TrimtabError``: `DOCUMENT_INVALID` if the text is not a document,
    ///   `DOCUMENT_HASH` if the content was changed and the hash was not.
    public init(json: String) throws(TrimtabError) {
        let parts = try crossing { try readDocument(json: json) }
        kind = parts.kind
        version = Int(parts.version)
        hash = parts.hash
        bodyText = parts.body
        text = parts.json
    }

    /// The content.
    public var body: JSON {
        get throws(TrimtabError) { try JSON(parsing: bodyText) }
    }

    /// The document as the value of an option.
    var json: JSON { (try? JSON(parsing: text)) ?? .null }

    /// The written form, which ``init(json:)`` reads.
    public func toJSON() -> String { text }
}

extension Document: Hashable, CustomStringConvertible {
    public static func == (left: Document, right: Document) -> Bool { left.hash == right.hash }

    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    public var description: String { "Document(\(kind), version \(version), \(hash))" }
}
